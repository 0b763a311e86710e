using Docker.DotNet;

namespace DockerNetwork.Engine.Sessions;

/// <summary>An engine whose API version is agreed on.</summary>
/// <param name="Client">The client, which speaks that version.</param>
/// <param name="Http">A plain client over the same connections, for what <paramref name="Client"/> lacks. Its base address has no version.</param>
/// <param name="Api">The version that is spoken.</param>
/// <param name="IsWindows">Whether its containers are Windows ones.</param>
/// <param name="Pool">Where its connections are.</param>
internal sealed record EngineSession(DockerClient Client, HttpClient Http, Version Api, bool IsWindows, EnginePool Pool)
{
    /// <summary>What was listed last, so that failures can say names where a request had ids.</summary>
    internal KnownNames Names { get; } = new();
}
