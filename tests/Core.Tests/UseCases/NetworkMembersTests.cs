using DockerNetwork.Core.UseCases;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

public sealed class NetworkMembersTests
{
    [Fact]
    public void Members_are_found_by_id_and_before_a_first_start_by_name_and_sorted()
    {
        Network[] networks = [new() { Name = "backend", Id = "n1" }, new() { Name = "frontend", Id = "n2" }];
        Container[] containers =
        [
            Container("web", "exited", "n1", "backend"), Container("db", "created", "", "backend"),
            Container("app", "running", "n2", "frontend")];

        IReadOnlyList<Network> joined = NetworkMembers.Join(networks, containers);

        Assert.Equal("db, web", joined[0].Containers.ToString());
        Assert.Equal(["created", "exited"], joined[0].Containers.Select(member => member.State));
        Assert.Equal("app", joined[1].Containers.ToString());
    }

    [Fact]
    public void A_container_bound_to_the_id_of_a_network_that_is_gone_is_not_on_one_of_its_name()
    {
        IReadOnlyList<Network> joined = NetworkMembers.Join(
            [new() { Name = "backend", Id = "new" }], [Container("web", "exited", "old", "backend")]);
        Assert.Empty(joined[0].Containers);
    }

    private static Container Container(string name, string state, string networkId, string network) => new()
    {
        Name = name,
        Id = $"id-{name}",
        State = state,
        Endpoints = new([new NetworkEndpoint { NetworkId = networkId, Network = network }]),
    };
}
