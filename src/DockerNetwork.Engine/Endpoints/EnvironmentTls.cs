namespace DockerNetwork.Engine.Endpoints;

/// <summary>TLS as <c>DOCKER_TLS_VERIFY</c> and <c>DOCKER_CERT_PATH</c> say; contexts have their own.</summary>
internal sealed class EnvironmentTls(Func<string, string?> environment)
{
    /// <summary>Names the folder of the TLS files where an address is reached by TLS. Sockets, pipes and ssh need
    /// none, and plain http says that it wants none.</summary>
    internal EngineEndpoint Apply(EngineEndpoint endpoint) =>
        IsAsked(endpoint.Address.Scheme) ? endpoint with { TlsFolder = Folder() } : endpoint;

    /// <summary>An https address is TLS by itself, so there the files need no <c>DOCKER_TLS_VERIFY</c>: whoever names
    /// them means them.</summary>
    private bool IsAsked(string scheme) => scheme switch
    {
        "tcp" => IsSet("DOCKER_TLS_VERIFY"),
        "https" => IsSet("DOCKER_TLS_VERIFY") || IsSet("DOCKER_CERT_PATH"),
        _ => false,
    };

    private bool IsSet(string variable) => !string.IsNullOrEmpty(environment(variable));

    private string Folder()
    {
        string? path = environment("DOCKER_CERT_PATH");
        return string.IsNullOrEmpty(path) ? new DockerConfigFolder(environment).Path : path!;
    }
}
