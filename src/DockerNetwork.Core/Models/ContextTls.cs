namespace DockerNetwork;

/// <summary>How a context's connection is secured by TLS. Says what there is, and nothing of what is in it.</summary>
public sealed record ContextTls
{
    /// <summary>Whether TLS is used at all. Sockets, pipes and ssh need none.</summary>
    public bool Used { get; internal init; }

    /// <summary>Whether the engine's certificate is verified. Always, unless a context says that it is to be
    /// skipped.</summary>
    public bool Verified { get; internal init; }

    /// <summary>Whether it is verified by an authority of the context's own (ca.pem) and not by the
    /// machine's.</summary>
    public bool OwnAuthority { get; internal init; }

    /// <summary>Whether a client certificate (cert.pem, key.pem) is shown to the engine.</summary>
    public bool ClientCertificate { get; internal init; }

    /// <summary>Such as <c>none</c>, <c>verified, client certificate</c> or <c>NOT verified</c>.</summary>
    /// <returns>A short text for a table cell.</returns>
    public override string ToString() =>
        !Used
            ? "none"
            : $"{(Verified ? "verified" : "NOT verified")}{(ClientCertificate ? ", client certificate" : "")}";
}
