namespace DockerNetwork.Core.Engine;

/// <summary>Where an engine is and how it is reached. Never shown to a person as a whole: it names key files.</summary>
public sealed record EngineEndpoint
{
    /// <summary>The address as written: unix://, npipe://, tcp://, http://, https:// or ssh://.</summary>
    public Uri Address { get; internal init; } = new("unix:///var/run/docker.sock");

    /// <summary>The docker context it is from, or null.</summary>
    public string? Context { get; internal init; }

    /// <summary>Where the address came from, for messages: <c>-DockerHost</c>, <c>DOCKER_HOST</c>, <c>context
    /// 'lab'</c>, <c>the platform's default</c>.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>The folder with ca.pem, cert.pem and key.pem, or null for a connection without TLS.</summary>
    public string? TlsFolder { get; internal init; }

    /// <summary>Whether the machine's own authorities are trusted where <see cref="TlsFolder"/> has no ca.pem, as for a
    /// context that was made without one.</summary>
    public bool AllowsMachineTrust { get; internal init; }

    /// <summary>Whether the server's certificate is left unverified, as a context can say.</summary>
    public bool SkipTlsVerify { get; internal init; }

    /// <summary>What the objects of this engine carry.</summary>
    public EngineReference Reference => new() { Context = Context, Address = Address.OriginalString };
}
