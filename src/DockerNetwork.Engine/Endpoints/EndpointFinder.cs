namespace DockerNetwork.Engine.Endpoints;

/// <summary>Finds out where an engine is, in the docker CLI's order (docker/cli cli/command/cli.go, resolveContextName).</summary>
internal sealed class EndpointFinder(Func<string, string?> environment)
{
    private const string DefaultContext = "default";

    private readonly ContextStore _contexts = new(new DockerConfigFolder(environment));
    private readonly EnvironmentTls _tls = new(environment);

    internal EngineEndpoint FindContext(string? context) => context switch
    {
        null => FromEnvironment() ?? Named(Chosen()),
        DefaultContext => FromEnvironment() ?? PlatformDefault(),
        _ => Named(context),
    };

    internal EngineEndpoint FindAddress(Uri address) => _tls.Apply(new EngineEndpoint { Address = AddressRules.Check(address, "-DockerHost"), Source = "-DockerHost" });

    internal IReadOnlyList<string> ContextNames() => [DefaultContext, .. _contexts.Names().Where(name => name != DefaultContext)];

    private EngineEndpoint? FromEnvironment()
    {
        string? host = environment("DOCKER_HOST");
        return string.IsNullOrWhiteSpace(host)
            ? null
            : _tls.Apply(new EngineEndpoint { Address = AddressRules.Parse(host!.Trim(), "DOCKER_HOST"), Source = "DOCKER_HOST" });
    }

    private string Chosen()
    {
        string? name = environment("DOCKER_CONTEXT");
        if (string.IsNullOrWhiteSpace(name))
            name = _contexts.Current();

        return string.IsNullOrWhiteSpace(name) ? DefaultContext : name!;
    }

    private EngineEndpoint Named(string name) => name == DefaultContext ? PlatformDefault() : _contexts.Find(name);

    private static EngineEndpoint PlatformDefault() => new()
    {
        Address = AddressRules.PlatformDefault,
        Context = DefaultContext,
        Source = "the platform's default",
    };
}
