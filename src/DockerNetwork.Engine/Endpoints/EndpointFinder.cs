using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Endpoints;

/// <summary>Finds the engine's endpoint, in the docker CLI's order (docker/cli cli/command/cli.go,
/// resolveContextName).</summary>
internal sealed class EndpointFinder(Func<string, string?> environment)
{
    private const string DefaultContext = "default";

    private readonly ContextStore _contexts = new(new DockerConfigFolder(environment));
    private readonly EnvironmentTls _tls = new(environment);

    internal EngineEndpoint FindContext(string? context) => context switch
    {
        null => FromEnvironment() ?? Chosen(),
        DefaultContext => FromEnvironment() ?? PlatformDefault(),
        _ => Named(context),
    };

    internal EngineEndpoint FindAddress(Uri address) =>
        _tls.Apply(new EngineEndpoint { Address = AddressRules.Check(address, "-DockerHost"), Source = "-DockerHost" });

    internal IReadOnlyList<string> ContextPattern() =>
        [DefaultContext, .. _contexts.Names().Where(name => name != DefaultContext)];

    internal DockerContext Describe(string name)
    {
        EngineEndpoint endpoint = FindContext(name);
        bool isNamed = name != DefaultContext;
        return new DockerContext
        {
            Name = name,
            Description = isNamed ? _contexts.Description(name) : "What DOCKER_HOST or the platform says",
            Host = endpoint.Address.OriginalString,
            Tls = TlsOf(endpoint),
            Source = isNamed ? _contexts.Existing(name) : endpoint.Source,
            Engine = endpoint.Reference,
        };
    }

    /// <summary>Writes the current context. The default context is written as none, as in docker/cli
    /// cli/command/context/use.go.</summary>
    internal void Persist(string name)
    {
        if (name != DefaultContext)
            _contexts.Find(name);

        _contexts.Use(name == DefaultContext ? "" : name);
    }

    private static ContextTls TlsOf(EngineEndpoint endpoint)
    {
        if (!EngineAddress.UsesTls(endpoint))
            return new ContextTls();

        bool Has(string file) => endpoint.TlsFolder is not null && File.Exists(Path.Combine(endpoint.TlsFolder, file));
        return new ContextTls
        {
            Used = true, Verified = !endpoint.SkipTlsVerify, OwnAuthority = Has("ca.pem"),
            ClientCertificate = Has("cert.pem"),
        };
    }

    private EngineEndpoint? FromEnvironment()
    {
        string? host = environment("DOCKER_HOST");
        return string.IsNullOrWhiteSpace(host)
            ? null
            : _tls.Apply(
                new EngineEndpoint { Address = AddressRules.Parse(host!.Trim(), "DOCKER_HOST"), Source = "DOCKER_HOST" }
            );
    }

    private EngineEndpoint Chosen() =>
        Chosen(environment("DOCKER_CONTEXT"), "DOCKER_CONTEXT")
        ?? Chosen(_contexts.Current(), "the docker config")
        ?? PlatformDefault();

    private EngineEndpoint? Chosen(string? name, string by) =>
        string.IsNullOrWhiteSpace(name) ? null : Named(name!) with { ChosenBy = by };

    private EngineEndpoint Named(string name) => name == DefaultContext ? PlatformDefault() : _contexts.Find(name);

    private static EngineEndpoint PlatformDefault() => new()
    {
        Address = AddressRules.PlatformDefault,
        Context = DefaultContext,
        Source = "the platform's default",
    };
}
