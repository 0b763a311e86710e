using System.Net;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Tests.Failures;

public sealed class ResponseFailuresTests
{
    private const string Id = "4b75d83ff19747360edf9e52fad4532d7aa38da6d29e1439811d5ed308a9fbae";

    private static readonly RequestDescription Connecting = new(
        "connect {container} to {network}") { Container = Id, Network = "backend",
        Missing = FailureKind.NetworkNotFound };

    /// <summary>Messages of engines: 20.10 and 26.1 as recorded, later ones from moby/moby's sources.</summary>
    [Theory]
    [InlineData(409, "network with name ad-e1 already exists", FailureKind.NetworkAlreadyExists)]
    [InlineData(403, "Pool overlaps with other one on this address space", FailureKind.AddressOverlap)]
    [InlineData(
        403, "invalid pool request: Pool overlaps with other one on this address space", FailureKind.AddressOverlap)]
    [InlineData(403, "cannot create network a (br-1): conflicts with network b (br-2): networks have overlapping IPv4",
        FailureKind.AddressOverlap)]
    [InlineData(403, "operation is not permitted on predefined bridge network ", FailureKind.NetworkPredefined)]
    [InlineData(403, "bridge is a pre-defined network and cannot be removed", FailureKind.NetworkPredefined)]
    [InlineData(403, "error while removing network: network ad-e5 id " + Id + " has active endpoints",
        FailureKind.NetworkInUse)]
    [InlineData(400,
        "rpc error: code = FailedPrecondition desc = network j13w3rer2mcc8c4kbx7yfeiwm is in use by service "
        + "ms2zwv1kba0egmm3u5eaoau4e", FailureKind.NetworkInUse)]
    [InlineData(400,
        "rpc error: code = FailedPrecondition desc = network udpw79bqrf626lix4zaactlkz is in use by task "
        + "6anc644qxvk8ybxftkuh7775u", FailureKind.NetworkInUse)]
    [InlineData(400,
        "rpc error: code = FailedPrecondition desc = ingress network cannot be removed because service "
        + "ie8vxwjyh8mm33p0aogtl526j depends on it", FailureKind.NetworkInUse)]
    [InlineData(403,
        "error while removing network: network ad-e5 has active endpoints (name:\"web\" id:\"4b75d83ff197\")",
        FailureKind.NetworkInUse)]
    [InlineData(403, "endpoint with name web already exists in network backend", FailureKind.AlreadyConnected)]
    [InlineData(500, "container " + Id + " is not connected to network backend", FailureKind.NotConnected)]
    [InlineData(403, "container " + Id + " is not connected to the network backend", FailureKind.NotConnected)]
    [InlineData(404, "endpoint nonesuch not found", FailureKind.NotConnected)]
    [InlineData(404, "network nonesuch not found", FailureKind.NetworkNotFound)]
    [InlineData(404, "network sandbox for container " + Id + " not found", FailureKind.EngineRefused)]
    [InlineData(404, "network a b not found", FailureKind.NetworkNotFound)]
    [InlineData(404, "configuration network \"nonesuch\" does not exist", FailureKind.NetworkNotFound)]
    [InlineData(500, "failed to create endpoint web on network bridge: network " + Id + " does not exist",
        FailureKind.NetworkNotFound)]
    [InlineData(404, "No such container: nonesuch", FailureKind.ContainerNotFound)]
    [InlineData(404, "No such image: nosuch:1", FailureKind.ImageNotFound)]
    [InlineData(404, "pull access denied for nosuch, repository does not exist or may require 'docker login'",
        FailureKind.ImageNotFound)]
    [InlineData(
        404, "manifest for redis:nope not found: manifest unknown: manifest unknown", FailureKind.ImageNotFound)]
    [InlineData(500, "Get \"https://registry-1.docker.io/v2/\": dial tcp: lookup registry-1.docker.io: no such host",
        FailureKind.ImageNotFound)]
    [InlineData(400, "network ad-e3 is ambiguous (2 matches found based on name)", FailureKind.NetworkAmbiguous)]
    [InlineData(500, "Multiple IDs found with provided prefix: 0", FailureKind.ContainerAmbiguous)]
    [InlineData(400, "multiple IDs found with provided prefix: 0", FailureKind.ContainerAmbiguous)]
    [InlineData(409,
        "Conflict. The container name \"/ad-c1\" is already in use by container \"" + Id
        + "\". You have to remove (or rename) that container to be able to reuse that name.",
        FailureKind.ContainerAlreadyExists)]
    [InlineData(
        400, "Invalid container name (a b), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed", FailureKind.RequestInvalid)]
    [InlineData(400, "invalid reference format: repository name must be lowercase", FailureKind.RequestInvalid)]
    [InlineData(400, "no such image: Bad Name: invalid reference format: repository name must be lowercase",
        FailureKind.RequestInvalid)]
    [InlineData(500, "Invalid subnet 10.202.0.1 : invalid CIDR address: 10.202.0.1", FailureKind.AddressInvalid)]
    [InlineData(
        500, "failed to allocate gateway (10.203.0.1): Requested address is out of range", FailureKind.AddressInvalid)]
    [InlineData(500, "invalid gateway address nope in Ipam configuration", FailureKind.AddressInvalid)]
    [InlineData(500, "Invalid address 10.209.0.9: It does not belong to any of this network's subnets",
        FailureKind.AddressInvalid)]
    [InlineData(400, "invalid endpoint settings: no configured subnet contains IP address 10.9.9.9",
        FailureKind.AddressInvalid)]
    [InlineData(400,
        "user specified IP address is supported only when connecting to networks with user configured subnets",
        FailureKind.AddressInvalid)]
    [InlineData(400, "invalid network config: invalid subnet 10.0.0.1/24: it should be 10.0.0.0/24",
        FailureKind.AddressInvalid)]
    [InlineData(403, "Address already in use", FailureKind.AddressOverlap)]
    [InlineData(500, "no available IPv4 addresses on this network's address pools: ad-e5 (" + Id + ")",
        FailureKind.AddressPoolExhausted)]
    [InlineData(500, "No available addresses on this pool", FailureKind.AddressPoolExhausted)]
    [InlineData(404,
        "could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network",
        FailureKind.AddressPoolExhausted)]
    [InlineData(400, "all predefined address pools have been fully subnetted", FailureKind.AddressPoolExhausted)]
    [InlineData(500,
        "driver failed programming external connectivity on endpoint web (4b75): Bind for 0.0.0.0:3000 failed: port "
        + "is already allocated", FailureKind.EngineRefused)]
    [InlineData(500,
        "driver failed programming external connectivity on endpoint web (4b75): Error starting userland proxy: "
        + "listen tcp4 0.0.0.0:80: bind: address already in use", FailureKind.EngineRefused)]
    [InlineData(500,
        "failed to set up container networking: driver failed programming external connectivity on endpoint web "
        + "(4b75): failed to bind host port 0.0.0.0:80/tcp: address already in use", FailureKind.EngineRefused)]
    [InlineData(404, "plugin \"nosuchdriver\" not found", FailureKind.EngineRefused)]
    [InlineData(500,
        "This node is not a swarm manager. Use \"docker swarm init\" or \"docker swarm join\" to connect this node to "
        + "swarm and try again.", FailureKind.EngineRefused)]
    [InlineData(409, "Container " + Id + " is not running", FailureKind.EngineRefused)]
    [InlineData(409,
        "You cannot remove a running container " + Id
        + ". Stop the container before attempting removal or force remove", FailureKind.EngineRefused)]
    [InlineData(400,
        "failed to create shim task: OCI runtime create failed: runc create failed: unable to start container "
        + "process: exec: \"nosuchcmd\": executable file not found in $PATH: unknown", FailureKind.EngineRefused)]
    [InlineData(
        400, "client version 1.45 is too new. Maximum supported API version is 1.41", FailureKind.UnsupportedByEngine)]
    [InlineData(400, "network-scoped alias is supported only for containers in user defined networks",
        FailureKind.EngineRefused)]
    [InlineData(400,
        "invalid endpoint settings: network-scoped alias is supported only for containers in user defined networks",
        FailureKind.EngineRefused)]
    [InlineData(404, "page not found", FailureKind.NetworkNotFound)]
    [InlineData(500, "something broke", FailureKind.EngineFault)]
    [InlineData(503, "", FailureKind.EngineFault)]
    [InlineData(500, "invalid subinterface vlan name nosuch9, example formatting is eth0.10",
        FailureKind.RequestInvalid)]
    [InlineData(500, "-o parent interface does was not found on the host: nosuch9", FailureKind.RequestInvalid)]
    [InlineData(500, "-o parent interface was not found on the host: nosuch9", FailureKind.RequestInvalid)]
    [InlineData(500, "unable to parse a valid vlan id from: x (ex. eth0.10 for vlan 10)", FailureKind.RequestInvalid)]
    [InlineData(500, "network dm-0cdcc378b2c7 is already using parent interface eth0", FailureKind.EngineRefused)]
    [InlineData(500, "network di-4834e922700b is already using parent interface eth0", FailureKind.EngineRefused)]
    [InlineData(403,
        "cannot create network a (brx): conflicts with network " + Id + " (brx): networks have same bridge name",
        FailureKind.EngineRefused)]
    [InlineData(500, "existing interface eth0 is not a bridge", FailureKind.RequestInvalid)]
    [InlineData(500, "bridge driver doesn't support multiple subnets", FailureKind.RequestInvalid)]
    [InlineData(500, "operation not supported", FailureKind.EngineRefused)]
    [InlineData(400, "No command specified", FailureKind.RequestInvalid)]
    [InlineData(400, "no command specified", FailureKind.RequestInvalid)]
    [InlineData(403,
        "container cannot be connected to multiple networks with one of the networks in private (none) mode",
        FailureKind.EngineRefused)]
    [InlineData(403, "container cannot be disconnected from host network or connected to host network",
        FailureKind.EngineRefused)]
    [InlineData(500,
        "attaching to network failed, make sure your network options are correct and check manager logs: context "
        + "deadline exceeded", FailureKind.EngineRefused)]
    [InlineData(403,
        "cannot create network a (br-1): conflicts with network " + Id + " (br-2): networks have overlapping IPv4",
        FailureKind.AddressOverlap)]
    public void The_engines_words_have_their_kind_and_are_kept(int status, string words, FailureKind kind)
    {
        DockerNetworkException failure = new ResponseFailures(new NameCache())
            .From((HttpStatusCode)status, words, Connecting, null);

        Assert.Equal(kind, failure.Kind);
        Assert.StartsWith("Cannot connect container '4b75d83ff197' to network 'backend': ", failure.Message,
            StringComparison.Ordinal);
        Assert.Contains(words.Replace(Id, Id[..12], StringComparison.Ordinal).TrimEnd('.'), failure.Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain("{", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("''", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>After any other failure of a server the engine may have done the requested work.</summary>
    [Theory]
    [InlineData(500, "{\"message\":\"something broke\"}", true, FailureKind.EngineFault)]
    [InlineData(503, "{\"message\":\"This node is not a swarm manager.\"}", true, FailureKind.EngineRefused)]
    [InlineData(404, "{\"message\":\"page not found\"}", true, FailureKind.NetworkNotFound)]
    [InlineData(409, "", true, FailureKind.EngineRefused)]
    [InlineData(403, "<html><body>no</body></html>", true, FailureKind.EngineRefused)]
    [InlineData(500, "", false, FailureKind.EngineFault)]
    [InlineData(500, "{}", false, FailureKind.EngineFault)]
    [InlineData(500, "[1]", false, FailureKind.EngineFault)]
    [InlineData(502, "<html><body>network x not found</body></html>", false, FailureKind.EngineFault)]
    [InlineData(504, "upstream timed out", false, FailureKind.EngineFault)]
    public void An_answer_of_the_engines_own_is_told_from_a_page_on_the_way(
        int status, string body, bool isEngines, FailureKind kind)
    {
        DockerNetworkException failure = new ResponseFailures(new NameCache())
            .Translate(new Docker.DotNet.DockerApiException((HttpStatusCode)status, body), Connecting)!;
        Assert.Equal((kind, isEngines ? status : null), (failure.Kind, failure.Response?.Status));
    }

    [Theory]
    [InlineData("Bind for 0.0.0.0:3000 failed: port is already allocated", "0.0.0.0:3000 is taken")]
    [InlineData("listen tcp4 0.0.0.0:80: bind: address already in use", "0.0.0.0:80 is taken")]
    [InlineData("failed to bind host port 127.0.0.1:80/tcp: address already in use", "127.0.0.1:80 is taken")]
    public void A_port_that_is_taken_is_named(string words, string named) => Assert.Contains(
        named, new ResponseFailures(new NameCache()).From(
            HttpStatusCode.InternalServerError, words, Connecting, null).Message, StringComparison.Ordinal);

    [Fact]
    public void Names_stand_for_ids_that_were_listed()
    {
        NameCache names = new();
        names.Learn([new Container { Id = Id, Name = "web" }]);
        names.Learn([new Network { Id = "backend", Name = "Back End" }]);

        Assert.StartsWith("Cannot connect container 'web' to network 'Back End': ",
            new ResponseFailures(names).From(HttpStatusCode.OK, "", Connecting, null).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("network dm-4b75d83ff197 is already using parent interface eth0", "network 'backend' has parent")]
    [InlineData("network di-4b75d83ff197 is already using parent interface eth0", "network 'backend' has parent")]
    [InlineData("cannot create network a (brx): conflicts with network " + Id
        + " (brx): networks have same bridge name", "network 'backend' has bridge 'brx'")]
    [InlineData("cannot create network a (b1): conflicts with network " + Id
        + " (b2): networks have overlapping IPv4", "overlaps that of network 'backend'")]
    public void A_network_that_is_in_the_way_is_named(string words, string named)
    {
        NameCache names = new();
        names.Learn([new Network { Id = Id, Name = "backend" }]);
        Assert.Contains(
            named,
            new ResponseFailures(names).From(HttpStatusCode.Forbidden, words, Connecting, null).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void And_for_those_of_what_was_made()
    {
        NameCache names = new();
        names.Learn(Id, "web");

        Assert.StartsWith("Cannot connect container 'web' to network 'backend': ",
            new ResponseFailures(names).From(HttpStatusCode.OK, "", Connecting, null).Message,
            StringComparison.Ordinal);
    }
}
