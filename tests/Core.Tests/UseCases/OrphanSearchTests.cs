using DockerNetwork.Core.UseCases;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

public sealed class OrphanSearchTests
{
    private static readonly Container Running = new()
    {
        Id = "c1", Name = "web", State = "running",
            Endpoints = new(
            [new NetworkEndpoint { Network = "net", NetworkId = "n1", EndpointId = "e1", ContainerId = "c1",
            Container = "web" }]),
    };

    [Theory]
    [InlineData("ep-0815", "local", true)]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "local", true)]
    [InlineData("ingress-sbox", "local", false)]
    [InlineData("lb-net", "local", false)]
    [InlineData("w9qb2ehx0d6rmz4y1nkfzj7ap", "local", false)]
    [InlineData("c1", "local", false)]
    [InlineData("ep-0815", "swarm", false)]
    public void An_endpoint_is_a_ghost_where_no_container_of_this_engine_has_it(string key, string scope, bool isGhost)
    {
        Network network = new() { Id = "n1", Name = "net", Scope = scope,
            Containers = new([new NetworkMember { Id = key, Name = "web", IPv4Address = "10.0.0.2" }]) };
        IReadOnlyList<NetworkEndpoint> found = OrphanSearch.Find([network], [Running]);
        Assert.Equal(isGhost ? ["web@net ghost 10.0.0.2"] : [],
            found.Select(orphan => $"{orphan} {orphan.State} {orphan.IPv4Address}"));
    }

    [Theory]
    [InlineData("exited", "n0", "net", true)]
    [InlineData("exited", "n1", "net", false)]
    [InlineData("running", "n0", "net", false)]
    [InlineData("created", "", "net", false)]
    [InlineData("created", "", "n1", false)]
    [InlineData("created", "", "other", true)]
    public void A_container_that_does_not_run_is_bound_to_a_network_that_is_gone(
        string state, string id, string name, bool isOrphan)
    {
        Container container = new() { Id = "c2", Name = "db", State = state,
            Endpoints =
            new([new NetworkEndpoint { Network = name, NetworkId = id, ContainerId = "c2", Container = "db" }]) };
        Assert.Equal(isOrphan ? 1 : 0,
            OrphanSearch.Find([new Network { Id = "n1", Name = "net", Scope = "local" }], [container]).Count);
    }

    /// <summary>A worker of a swarm lists only those swarm networks that its own containers or tasks use.</summary>
    [Theory]
    [InlineData("w9qb2ehx0d6rmz4y1nkfzj7ap", "over", 0)]
    [InlineData("", "over", 0)]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "lab", 1)]
    public void An_engine_that_does_not_list_all_networks_takes_none_of_a_swarm_for_gone(
        string id, string name, int found)
    {
        Container container = new() { Id = "c2", Name = "db", State = "exited",
            Endpoints =
            new([new NetworkEndpoint { Network = name, NetworkId = id, ContainerId = "c2", Container = "db" }]) };
        Assert.Equal(found, OrphanSearch.Find([], [container], isComplete: false).Count);
        Assert.Single(OrphanSearch.Find([], [container], isComplete: true));
    }

    /// <summary>Verified on 20.10.24 and 26.1.5 after a connect to an address that another container has. The endpoint
    /// of a container that waits to be restarted has its network's id, and no endpoint id.</summary>
    [Theory]
    [InlineData("running", "", true)]
    [InlineData("paused", "", true)]
    [InlineData("restarting", "", true)]
    [InlineData("running", "n1", true)]
    [InlineData("restarting", "n1", false)]
    [InlineData("exited", "", false)]
    public void A_container_that_runs_has_settings_of_a_connect_that_failed(string state, string id, bool isFailed) =>
        AssertLeft(new Container { Id = "c2", Name = "db", State = state }.With([Endpoint("net", id)]), isFailed);

    /// <summary>Verified on 20.10.24 and 26.1.5 after a connect of a container that did not run: the engine responded
    /// 200, and the settings remain even while it runs.</summary>
    [Theory]
    [InlineData("container:c1", "created", "net", true)]
    [InlineData("container:c1", "running", "net", true)]
    [InlineData("host", "exited", "net", true)]
    [InlineData("host", "running", "host", false)]
    [InlineData("net", "created", "net", false)]
    [InlineData("none", "created", "net", false)]
    [InlineData("container", "created", "net", false)]
    public void A_container_without_a_network_of_its_own_is_on_no_other(
        string mode, string state, string network, bool isFailed)
    {
        Container container = new Container { Id = "c2", Name = "db", State = state, NetworkMode = mode }
            .With([Endpoint(network, "") with { EndpointId = mode == "host" && state == "running" ? "e1" : "" }]);
        AssertLeft(container, isFailed);
    }

    private static void AssertLeft(Container container, bool isFailed)
    {
        Assert.Equal(isFailed ? 0 : 1, container.Endpoints.Count);
        NetworkEndpoint[] left = [
            .. OrphanSearch.Find(
            [new Network { Id = "n1", Name = "net", Scope = "local" },
            new Network { Id = "n2", Name = "host", Scope = "local" }], [container])];
        Assert.Equal(isFailed ? ["n1 True"] : [], left.Select(orphan => $"{orphan.NetworkId} {orphan.IsLeftover}"));
    }

    private static NetworkEndpoint Endpoint(string network, string id) =>
        new() { Network = network, NetworkId = id, ContainerId = "c2", Container = "db" };
}
