using Docker.DotNet;

namespace DockerNetwork.Engine.Sessions;

/// <summary>An engine whose API version is agreed on.</summary>
/// <param name="LazyClient">Makes <see cref="Client"/> on its first use: lists do not need it.</param>
/// <param name="Http">A plain client over the same connections, for what <see cref="Client"/> lacks. Its base address
/// has no version.</param>
/// <param name="Api">The version that is spoken.</param>
/// <param name="IsWindows">Whether its containers are Windows ones.</param>
/// <param name="Pool">Where its connections are.</param>
internal sealed record EngineConnection(
    Lazy<DockerClient> LazyClient, HttpClient Http, Version Api, bool IsWindows, EnginePool Pool)
{
    /// <summary>The client, which speaks that version.</summary>
    internal DockerClient Client => LazyClient.Value;

    /// <summary>What was listed last, so that failures can say names where a request had ids.</summary>
    internal NameCache Names { get; } = new();
}
