namespace DockerNetwork.Core.Engine;

/// <summary>What the engine says of one layer while it pulls.</summary>
/// <param name="Layer">The layer's short id, or null for a message about the whole image.</param>
/// <param name="Status">The engine's words, such as <c>Downloading</c>.</param>
/// <param name="Current">Bytes so far, or null.</param>
/// <param name="Total">Bytes in all, or null.</param>
public sealed record PullProgress(string? Layer, string Status, long? Current, long? Total);
