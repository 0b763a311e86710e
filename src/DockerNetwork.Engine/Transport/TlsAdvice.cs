namespace DockerNetwork.Engine.Transport;

/// <summary>Recommends actions to set up a connection with or without TLS.</summary>
internal static class TlsAdvice
{
    /// <summary>Returns the action for an unusable file of the connection.</summary>
    internal static string Repair(EngineEndpoint endpoint) => endpoint.Context is { } context
        ? $"Write the context's files anew: {Update(context, endpoint)}"
        : "Put the engine's ca.pem, and cert.pem and key.pem where it wants them, into that folder, or name the folder "
            + "that has them with DOCKER_CERT_PATH.";

    /// <summary>Returns the action for an engine that requires TLS.</summary>
    internal static string Begin(EngineEndpoint endpoint) => endpoint.Context is { } context
        ? $"Give the context certificates: {Update(context, endpoint)}"
        : (endpoint.Address.Scheme == "http" ? $"Write the address as {Tcp(endpoint.Address)}, set" : "Set")
            + " DOCKER_TLS_VERIFY to 1 and DOCKER_CERT_PATH to the folder with ca.pem, cert.pem and key.pem, or use a "
            + "context that has them.";

    /// <summary>Returns the action for an engine without TLS.</summary>
    internal static string End(EngineEndpoint endpoint) =>
        "Take the port where the engine speaks TLS (mostly 2376), or " + endpoint switch
        {
            { Context: { } context } => "a context without certificates where none are meant: "
                + $"docker context inspect {context} shows what this one has.",
            { Address.Scheme: "https" } => $"write it as {Tcp(endpoint.Address)} if the engine does not use TLS.",
            _ => "clear DOCKER_TLS_VERIFY if the engine does not use TLS.",
        };

    private static string Update(string context, EngineEndpoint endpoint) =>
        $"docker context update {context} --docker \"host={Tcp(endpoint.Address)},ca=FILE,cert=FILE,key=FILE\"";

    /// <summary>Returns the address as the docker CLI accepts it, with or without TLS.</summary>
    private static string Tcp(Uri address) =>
        address.Scheme is "http" or "https" ? $"tcp://{address.Authority}" : address.OriginalString;
}
