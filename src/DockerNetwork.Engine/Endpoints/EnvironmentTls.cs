namespace DockerNetwork.Engine.Endpoints;

/// <summary>Applies the TLS settings of <c>DOCKER_TLS_VERIFY</c> and <c>DOCKER_CERT_PATH</c>. Contexts have their
/// own.</summary>
internal sealed class EnvironmentTls(Func<string, string?> environment)
{
    /// <summary>Sets the folder of the TLS files if the address uses TLS. Sockets, pipes and ssh need no TLS, and plain
    /// http excludes it.</summary>
    internal EngineEndpoint Apply(EngineEndpoint endpoint) =>
        IsAsked(endpoint.Address.Scheme) ? endpoint with { TlsFolder = Folder() } : endpoint;

    /// <summary>True if the environment requests TLS for the scheme. An https address always uses TLS, so its files do
    /// not need <c>DOCKER_TLS_VERIFY</c>; <c>DOCKER_CERT_PATH</c> is enough.</summary>
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
