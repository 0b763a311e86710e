namespace DockerNetwork.Engine.Tests.Mapping;

/// <summary>Responses of a swarm of two Docker Engines 20.10.24.</summary>
public sealed class RecordedSwarmTests
{
    private const string Over = "ds7hha18v3a28kmerc9votitx";

    [Fact]
    public async Task Services_with_their_networks()
    {
        IReadOnlyList<Service> services = await RecordedEngine.AskRecordedAsync(
            "swarm-services.json", engine => engine.Swarm.ServicesAsync(CancellationToken.None));

        Assert.Equal(["rr", "web"], services.Select(service => service.Name));
        Service web = services[1];
        Assert.Equal(
            ("yqknm5arti8kka2xkjewy6dgz", "yqknm5arti8k", ServiceMode.Replicated, 2),
            (web.Id, web.ShortId, web.Mode, web.DesiredReplicas));
        Assert.Equal(
            ("alpine:latest", ServiceEndpointMode.Vip, null, 31ul),
            (web.Image, web.EndpointMode, web.UpdateState, web.Version));
        ServiceNetwork place = Assert.Single(web.Networks);
        Assert.Equal((Over, "10.0.1.6", "www"), (place.NetworkId, place.VirtualAddress, place.Aliases.ToString()));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 11, 16, 24, TimeSpan.Zero), web.Created, TimeSpan.FromSeconds(1));
        Assert.Empty(web.Ports);
        Assert.Equal(
            (ServiceEndpointMode.Dnsrr, null), (services[0].EndpointMode, services[0].Networks[0].VirtualAddress));
    }

    [Fact]
    public async Task Tasks_with_their_containers_and_addresses()
    {
        IReadOnlyList<ServiceTask> tasks = await RecordedEngine.AskRecordedAsync(
            "swarm-tasks.json", engine => engine.Swarm.TasksAsync(null, CancellationToken.None));

        Assert.Equal(4, tasks.Count);
        ServiceTask task = tasks[0];
        Assert.Equal(
            ("gojf3d3ffm20e3hc3tcv9opbe", "yqknm5arti8kka2xkjewy6dgz", 1L, "vt3xdxa2r8ixz1s4f866ogfjq"),
            (task.Id, task.ServiceId, task.Slot, task.NodeId));
        Assert.Equal(("running", "running", true, ""), (task.State, task.DesiredState, task.IsRunning, task.Error));
        Assert.Equal("0fd007d90e326b22bee50a5ace0ddaa3d4bd1ff389c4b4c9d0da534921eebfba", task.ContainerId);
        Assert.Equal($"{Over}=10.0.1.7", task.Addresses.ToString());
    }

    [Fact]
    public async Task Nodes_with_their_machines_names()
    {
        IReadOnlyList<SwarmNode> nodes = await RecordedEngine.AskRecordedAsync(
            "swarm-nodes.json", engine => engine.Swarm.NodesAsync(CancellationToken.None));
        Assert.Equal(
            ["node1 ready", "node2 ready"],
            nodes.Select(node => $"{node.Name} {node.State}").Order(StringComparer.Ordinal));
        Assert.All(nodes, node => Assert.StartsWith("198.51.100.", node.Address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_workers_part_in_its_swarm()
    {
        SwarmMembership self = await RecordedEngine.AskRecordedAsync(
            "swarm-info-worker.json", engine => engine.Swarm.MembershipAsync(CancellationToken.None));
        Assert.Equal(
            ("active", true, false, "198.51.100.1", "198.51.100.2:2377"),
            (self.State, self.IsActive, self.IsManager, self.NodeAddress, self.Managers.ToString()));
        Assert.Equal("node2", self.NodeName);
    }

    [Fact]
    public async Task An_engine_in_no_swarm()
    {
        SwarmMembership self = await RecordedEngine.AskAsync("1.41", """{"Name":"lone","Swarm":{"NodeID":"","LocalNodeState":"inactive"}}""", engine => engine.Swarm.MembershipAsync(CancellationToken.None));
        Assert.Equal(("inactive", false, false, ""), (self.State, self.IsActive, self.IsManager, self.NodeId));
    }

    [Theory]
    [InlineData("""{"Global":{}}""", ServiceMode.Global, 0)]
    [InlineData("""{"Replicated":{}}""", ServiceMode.Replicated, 1)]
    [InlineData("""{"Replicated":{"Replicas":0}}""", ServiceMode.Replicated, 0)]
    [InlineData("""{"ReplicatedJob":{"MaxConcurrent":1,"TotalCompletions":3}}""", ServiceMode.ReplicatedJob, 3)]
    [InlineData("""{"GlobalJob":{}}""", ServiceMode.GlobalJob, 0)]
    public async Task Modes(string mode, ServiceMode expected, int replicas)
    {
        string body = $$$$"""
            [{"ID":"s","CreatedAt":"2026-01-01T00:00:00Z","UpdatedAt":"2026-01-01T00:00:00Z","Version":{"Index":7},"UpdateStatus":{"State":"paused","Message":"task failed"},
              "Spec":{"Name":"web","Labels":{"a":"b"},"Mode":{{{{mode}}}},"Networks":[{"Target":"old"}],"TaskTemplate":{"ContainerSpec":{"Image":"web:1@sha256:00"}}},
              "Endpoint":{"Ports":[{"Protocol":"tcp","TargetPort":80,"PublishedPort":8080,"PublishMode":"ingress"},{"Protocol":"udp","TargetPort":53,"PublishMode":"host"}]}}]
            """;
        Service service = Assert.Single(
            await RecordedEngine.AskAsync("1.24", body, engine => engine.Swarm.ServicesAsync(CancellationToken.None)));
        Assert.Equal(
            (expected, replicas, "web:1", "paused", "task failed"),
            (service.Mode, service.DesiredReplicas, service.Image, service.UpdateState, service.UpdateMessage));
        Assert.Equal("*:8080->80/tcp, 53/udp", service.Ports.ToString());
        Assert.Equal("old", service.Networks[0].NetworkId);
    }
}
