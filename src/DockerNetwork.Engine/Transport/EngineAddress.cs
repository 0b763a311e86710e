namespace DockerNetwork.Engine.Transport;

/// <summary>Interprets an engine's address for a connection.</summary>
internal static class EngineAddress
{
    /// <summary>The host in requests over a socket, a pipe or ssh, as in the docker CLI. It is never
    /// resolved.</summary>
    private static readonly Uri LocalHost = new("http://docker/");

    private const int PlainPort = 2375;
    private const int TlsPort = 2376;

    internal static bool IsLocal(Uri address) => address.Scheme is "unix" or "npipe";

    internal static bool UsesTls(EngineEndpoint endpoint) => endpoint.Address.Scheme switch
    {
        "https" => true,
        "tcp" => endpoint.TlsFolder is not null || endpoint.SkipTlsVerify,
        _ => false,
    };

    internal static Uri HttpBase(EngineEndpoint endpoint)
    {
        Uri address = endpoint.Address;
        if (IsLocal(address) || address.Scheme == "ssh")
            return LocalHost;

        bool tls = UsesTls(endpoint);
        int port = address.Port > 0 ? address.Port : tls ? TlsPort : PlainPort;
        string path = address.AbsolutePath.EndsWith("/", StringComparison.Ordinal)
            ? address.AbsolutePath
            : address.AbsolutePath + "/";
        return new UriBuilder(tls ? "https" : "http", address.Host, port, path).Uri;
    }

    /// <exception cref="DockerNetworkException">RequestInvalid: the address could be mistaken for something other than
    /// a host.</exception>
    internal static SshTarget Ssh(EngineEndpoint endpoint) =>
        SshTarget.Read(endpoint.Address, out string why)
        ?? throw new DockerNetworkException(
            FailureKind.RequestInvalid, $"The engine's address from {endpoint.Source} {why}.");

    internal static string SocketPath(Uri address) => address.LocalPath;

    /// <summary>Returns the two parts of a pipe's address. npipe:////./pipe/name and npipe://./pipe/name mean the
    /// same.</summary>
    internal static (string Server, string Pipe) PipeParts(Uri address)
    {
        string[] parts = address.OriginalString.Substring("npipe:".Length).Replace('\\', '/').Trim('/').Split(['/'], 3);
        if (
            parts.Length < 3
            || parts[2].Length == 0
            || !string.Equals(parts[1], "pipe", StringComparison.OrdinalIgnoreCase))
            throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                $"'{address.OriginalString}' is not the address of a pipe. Write it as npipe:////./pipe/docker_engine."
            );

        return (parts[0], parts[2]);
    }
}
