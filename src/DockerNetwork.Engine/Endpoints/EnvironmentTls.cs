namespace DockerNetwork.Engine.Endpoints;

/// <summary>TLS as <c>DOCKER_TLS_VERIFY</c> and <c>DOCKER_CERT_PATH</c> say; contexts have their own.</summary>
internal sealed class EnvironmentTls(Func<string, string?> environment)
{
    /// <summary>Sockets, pipes and ssh need no TLS, and plain http says that it wants none.</summary>
    internal EngineEndpoint Apply(EngineEndpoint endpoint) =>
        endpoint.Address.Scheme is "tcp" or "https" && !string.IsNullOrEmpty(environment("DOCKER_TLS_VERIFY")) ? endpoint with { TlsFolder = Folder() } : endpoint;

    private string Folder()
    {
        string? path = environment("DOCKER_CERT_PATH");
        return string.IsNullOrEmpty(path) ? new DockerConfigFolder(environment).Path : path!;
    }
}
