using System.Security.Cryptography;
using System.Text;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.Tests.Naming;

/// <summary>Builds an engine's state in short form.</summary>
internal sealed class World
{
    private readonly List<Network> _networks = [];
    private readonly List<ContainerDetail> _containers = [];
    private readonly List<SwarmService> _services = [];

    public World(NamingRules? rules = null) => Rules = rules ?? new NamingRules();

    public NamingRules Rules { get; }

    public NamingSnapshot Snapshot => field ??= new NamingSnapshot(_networks, _containers, Rules, _services);

    public World Net(
        string name, string driver = "bridge", string scope = "local", bool isInternal = false, bool ipv6 = false,
        bool ingress = false)
    {
        _networks.Add(new Network
        {
            Name = name,
            Id = IdOf(name),
            Driver = driver,
            Scope = scope,
            Internal = isInternal,
            EnableIPv6 = ipv6,
            Ingress = ingress,
        });
        return this;
    }

    public World Run(string name, params Place[] places) => Add(name, new ContainerDetail(), "running", places);

    public World Add(string name, ContainerDetail settings, string state, params Place[] places)
    {
        string id = IdOf(name);
        string hostname = settings.Hostname.Length > 0 ? settings.Hostname : id[..12];
        string mode =
            settings.NetworkMode.Length > 0 ? settings.NetworkMode : places.FirstOrDefault()?.Network ?? "none";
        ItemList<NetworkEndpoint> endpoints = new(places.Select(place => EndpointOf(place, name, id, hostname, state)));
        Container container = new()
        {
            Name = name, Id = id, State = state, Endpoints = endpoints, Image = settings.Container.Image,
        };
        _containers.Add(settings with { Container = container, Hostname = hostname, NetworkMode = mode });
        return this;
    }

    public World Service(string network, SwarmService service)
    {
        _services.Add(service with { NetworkId = IdOf(network) });
        return this;
    }

    public DnsClient From(string container) => Snapshot.ClientOf(IdOf(container));

    public DnsClient On(string network) => Snapshot.ClientOn(IdOf(network));

    public NameAnswer Ask(string from, string text, RecordType? type = null)
    {
        NameQuestion question = type is null ? NameQuestion.Of(text) : new NameQuestion(text, type.Value);
        return Snapshot.Resolve(question, from.StartsWith('@') ? On(from[1..]) : From(from));
    }

    /// <summary>Formats the answer as one line: <c>10.1.0.2+10.1.0.3 n1 Alias</c>, <c>web.n1</c>, or the kind and the
    /// network.</summary>
    public string Said(string from, string text, RecordType? type = null) => Line(Ask(from, text, type));

    public static string Line(NameAnswer answer)
    {
        if (!answer.IsFound)
            return answer.Network is null ? $"{answer.Kind}" : $"{answer.Kind} {answer.Network}";
        if (answer.PointerName is string name)
            return name;

        string matches = string.Join('+', answer.Addresses.Select(address => address.MatchedBy).Distinct());
        return $"{string.Join('+', answer.Addresses)} {answer.Network} {matches}".Replace(
            "  ", " ", StringComparison.Ordinal);
    }

    public static string IdOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private NetworkEndpoint EndpointOf(Place place, string name, string id, string hostname, string state) => new()
    {
        Network = place.Network,
        NetworkId = IdOf(place.Network),
        Container = name,
        ContainerId = id,
        State = state,
        IPv4Address = place.IPv4,
        IPv6Address = place.IPv6,
        Gateway = place.Gateway,
        IPv6Gateway = place.Gateway6,
        GatewayPriority = place.Priority,
        Aliases = new(place.Aliases),
        Links = new(place.Links),
        DnsNames = new(
            place.DnsNames
                ?? (HasNames(place.Network) ? EndpointNames.Build(name, place.Aliases, id, hostname) : [])),
    };

    private bool HasNames(string network) => network is not ("bridge" or "host" or "none") || Rules.IsWindows;
}
