namespace DockerNetwork.Core.Engine;

/// <summary>The engine's message about one layer during a pull.</summary>
/// <param name="Layer">The layer's short id, or null for a message about the whole image.</param>
/// <param name="Status">The engine's status text, such as <c>Downloading</c>.</param>
/// <param name="Current">The number of bytes so far, or null.</param>
/// <param name="Total">The total number of bytes, or null.</param>
internal sealed record PullProgress(string? Layer, string Status, long? Current, long? Total);
