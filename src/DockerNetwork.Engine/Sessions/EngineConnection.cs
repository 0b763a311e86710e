using Docker.DotNet;

namespace DockerNetwork.Engine.Sessions;

/// <summary>An engine with a negotiated API version.</summary>
/// <param name="LazyClient">Creates <see cref="Client"/> on its first use, because lists do not need it.</param>
/// <param name="Http">A plain client over the same connections, for requests that <see cref="Client"/> lacks. Its base
/// address has no version.</param>
/// <param name="Api">The API version in use.</param>
/// <param name="IsWindows">True if the engine has Windows containers.</param>
/// <param name="Pool">The pool of its connections.</param>
internal sealed record EngineConnection(
    Lazy<DockerClient> LazyClient, HttpClient Http, Version Api, bool IsWindows, EnginePool Pool)
{
    /// <summary>The client, which uses that version.</summary>
    internal DockerClient Client => LazyClient.Value;

    /// <summary>The last listed names, so that messages can name objects that a request identified by id.</summary>
    internal NameCache Names { get; } = new();
}
