namespace DockerNetwork;

/// <summary>The TLS settings of a context's connection. They show which files exist, never their content.</summary>
public sealed record ContextTls
{
    /// <summary>True if the connection uses TLS. Sockets, pipes and ssh need none.</summary>
    public bool Used { get; internal init; }

    /// <summary>True if the client verifies the engine's certificate. This is always so, unless a context says to skip
    /// it.</summary>
    public bool Verified { get; internal init; }

    /// <summary>True if the context's own certificate authority (ca.pem) verifies the engine's certificate, and not the
    /// machine's.</summary>
    public bool OwnAuthority { get; internal init; }

    /// <summary>True if the client presents a certificate (cert.pem, key.pem) to the engine.</summary>
    public bool ClientCertificate { get; internal init; }

    /// <summary>The settings as text, such as <c>none</c>, <c>verified, client certificate</c> or <c>NOT
    /// verified</c>.</summary>
    /// <returns>A short text for a table cell.</returns>
    public override string ToString() =>
        !Used
            ? "none"
            : $"{(Verified ? "verified" : "NOT verified")}{(ClientCertificate ? ", client certificate" : "")}";
}
