namespace DockerNetwork.Core.Engine;

/// <summary>The location of an engine and the way to reach it. Never shown to a user as a whole, because it names key
/// files.</summary>
internal sealed record EngineEndpoint
{
    /// <summary>The address as written: unix://, npipe://, tcp://, http://, https:// or ssh://.</summary>
    public Uri Address { get; internal init; } = new("unix:///var/run/docker.sock");

    /// <summary>The docker context that it comes from, or null.</summary>
    public string? Context { get; internal init; }

    /// <summary>The source of the address, for messages: <c>-DockerHost</c>, <c>DOCKER_HOST</c>, <c>context 'lab'</c>,
    /// <c>the platform's default</c>.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>The way in which the context was chosen, for -Verbose: <c>-Context</c>, <c>DOCKER_CONTEXT</c>. Empty if
    /// there is no context, or if nothing chose it.</summary>
    public string ChosenBy { get; internal init; } = "";

    /// <summary>The folder with ca.pem, cert.pem and key.pem, or null for a connection without TLS.</summary>
    public string? TlsFolder { get; internal init; }

    /// <summary>True if the machine's own certificate authorities are trusted when <see cref="TlsFolder"/> has no
    /// ca.pem, as for a context created without one.</summary>
    public bool AllowsMachineTrust { get; internal init; }

    /// <summary>True if the server's certificate is not verified, as a context can specify.</summary>
    public bool SkipTlsVerify { get; internal init; }

    /// <summary>The reference that the objects of this engine carry.</summary>
    public EngineReference Reference => new() { Context = Context, Address = Address.OriginalString };
}
