using System.Diagnostics;
using DockerNetwork.Testing;

namespace DockerNetwork.Engine.Tests.Operations;

public sealed class ContainerTests(EngineFixture fixture) : EngineTestBase(fixture)
{
    [Fact]
    public async Task What_was_made_is_listed_and_inspected_as_it_was_asked_for()
    {
        (string id, string name) = await ContainerAsync(
            request => request with
            {
                Command = List("sleep", "one two", "600"),
                Entrypoint = List("/bin/sh", "-c", "exec sleep 600", "-"),
                Environment = new StringMap([new("A", "1"), new("B", "x=y")]),
                Ports = new([
                    new PortRequest { ContainerPort = 8080 }, new PortRequest
                    {
                        ContainerPort = 53, Protocol = "udp", HostAddress = "127.0.0.1",
                    }]),
            },
            start: true);

        Container listed = Assert.Single(await Engine.Containers.ListAsync(None), container => container.Id == id);
        Container inspected = (await Engine.Containers.InspectAsync(id[..20], None)).Container;

        Assert.StartsWith("Up ", listed.Status, StringComparison.Ordinal);
        Assert.Equal("/bin/sh -c 'exec sleep 600' - sleep 'one two' 600", listed.Command);
        foreach (Container container in new[] { listed, inspected })
        {
            Assert.Equal(
                (name, id, Fixture.Images.Image, "running"),
                (container.Name, container.Id, container.Image, container.State));
            Assert.Equal(listed.Command, container.Command);
            Assert.Equal(Fixture.Run, container.Labels[TestLabel.Key]);
            Assert.InRange(
                container.Created, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
            Assert.Contains(
                container.Ports,
                port => port is { ContainerPort: 53, Protocol: "udp", HostAddress: "127.0.0.1", HostPort: > 0 });
            Assert.Contains(
                container.Ports,
                port => port is { ContainerPort: 8080, Protocol: "tcp", HostAddress: "0.0.0.0", HostPort: > 0 });
        }

        Assert.Equal(listed.Ports, inspected.Ports);
        Assert.Equal("1:x=y", Assert.Single(await ExecAsync(id, "/bin/sh", "-c", "echo $A:$B")).Text);
    }

    [Fact]
    public async Task A_container_is_made_on_a_network_with_its_alias()
    {
        (_, string network) = await NetworkAsync();
        (string id, string name) = await ContainerAsync(
            request =>
            request with
            {
                Endpoints = new([new EndpointRequest { Network = network, Aliases = List("al") }]),
            });

        NetworkEndpoint before = Assert.Single((await Engine.Containers.InspectAsync(id, None)).Container.Endpoints);
        await Engine.Containers.StartAsync(id, None);
        NetworkEndpoint after = Assert.Single((await Engine.Containers.InspectAsync(id, None)).Container.Endpoints);

        Assert.Equal((network, "created"), (before.Network, before.State));
        Assert.Equal(["al"], before.Aliases);
        Assert.Equal(["al"], after.Aliases);
        Assert.Equal([name, "al", id[..12]], after.DnsNames);
        Assert.Equal(before.DnsNames, after.DnsNames);
    }

    [Fact]
    public async Task Several_networks_at_once_need_a_newer_engine()
    {
        (_, string one) = await NetworkAsync();
        (_, string two) = await NetworkAsync();
        Task<(string Id, string Name)> Make() =>
            ContainerAsync(request =>
                request with
                {
                    Endpoints = new([new EndpointRequest { Network = one }, new EndpointRequest { Network = two }]),
                });

        if (Engine.Api < new Version(1, 44))
        {
            Assert.Contains(
                "Docker Engine 25.0", (await FailsAsync(FailureKind.UnsupportedByEngine, Make)).Message,
                StringComparison.Ordinal);
            return;
        }

        (string id, _) = await Make();
        Assert.Equal(
            new[] { one, two }.Order(StringComparer.Ordinal),
            (await Engine.Containers.InspectAsync(id, None)).Container.Networks);
    }

    [Fact]
    public async Task Refusals_at_creation_have_their_kinds()
    {
        (_, string name) = await ContainerAsync();

        Assert.Contains(
            $"'{name}'",
            (
                await FailsAsync(
                    FailureKind.ContainerAlreadyExists,
                    () => ContainerAsync(request => request with { Name = name }))
            ).Message,
            StringComparison.Ordinal);
        await FailsAsync(
            FailureKind.ImageNotFound, () => ContainerAsync(request => request with { Image = "nosuch:1" }));
        await FailsAsync(
            FailureKind.RequestInvalid, () => ContainerAsync(request => request with { Image = "Bad Name" }));
        await FailsAsync(FailureKind.RequestInvalid, () => ContainerAsync(request => request with { Name = "a b" }));
        await FailsAsync(
            FailureKind.EngineRefused,
            () => ContainerAsync(request => request with { AddedCapabilities = List("FOO") }));
    }

    [Fact]
    public async Task Refusals_at_the_start_have_their_kinds()
    {
        (string command, _) = await ContainerAsync(request => request with { Command = List("nosuchcommand") });
        await FailsAsync(FailureKind.EngineRefused, () => Engine.Containers.StartAsync(command, None));

        (string network, string networkName) = await NetworkAsync();
        (string lost, _) = await ContainerAsync(
            request => request with { Endpoints = new([new EndpointRequest { Network = networkName }]) },
            start: true);
        await Engine.Containers.StopAsync(lost, TimeSpan.Zero, None);
        await Engine.Networks.RemoveAsync(network, None);
        await FailsAsync(FailureKind.NetworkNotFound, () => Engine.Containers.StartAsync(lost, None));
        await FailsAsync(FailureKind.ContainerNotFound, () => Engine.Containers.StartAsync("nonesuch", None));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        ItemList<PortRequest> any = new([new PortRequest { ContainerPort = 80 }]);
        (string first, _) = await ContainerAsync(request => request with { Ports = any }, start: true);
        int taken = (await Engine.Containers.InspectAsync(first, None)).Container.Ports[0].HostPort!.Value;
        (string second, _) = await ContainerAsync(request =>
            request with
            {
                Ports = new([new PortRequest { ContainerPort = 80, HostPort = taken }]),
            });

        DockerNetworkException failure = await FailsAsync(
            FailureKind.EngineRefused, () => Engine.Containers.StartAsync(second, None));

        Assert.Contains($":{taken} is taken", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_kills_at_once_where_no_grace_is_given_and_leaves_a_stopped_one()
    {
        (string id, _) = await ContainerAsync(
            request => request with { Command = List("sh", "-c", "trap '' TERM; sleep 600") }, start: true);
        Stopwatch watch = Stopwatch.StartNew();

        await Engine.Containers.StopAsync(id, TimeSpan.Zero, None);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(8));
        Assert.Equal("exited", (await Engine.Containers.InspectAsync(id, None)).Container.State);
        await Engine.Containers.StopAsync(id, null, None);
        await FailsAsync(FailureKind.ContainerNotFound, () => Engine.Containers.StopAsync("nonesuch", null, None));
    }

    [Fact]
    public async Task The_grace_period_is_added_to_the_request_timeout()
    {
        (string id, _) = await ContainerAsync(
            request => request with { Command = List("sh", "-c", "trap '' TERM; while :; do sleep 0.1; done") },
            start: true);
        INetworkEngine hasty = await OpenAsync(TimeSpan.FromSeconds(3));

        await hasty.Containers.StopAsync(id, TimeSpan.FromSeconds(4), None);

        Assert.Equal("exited", (await Engine.Containers.InspectAsync(id, None)).Container.State);
    }

    [Fact]
    public async Task A_running_container_is_removed_by_force_only()
    {
        (string id, _) = await ContainerAsync(start: true);

        await FailsAsync(FailureKind.EngineRefused, () => Engine.Containers.RemoveAsync(id, force: false, None));
        await Engine.Containers.RemoveAsync(id, force: true, None);
        await FailsAsync(FailureKind.ContainerNotFound, () => Engine.Containers.InspectAsync(id, None));
    }

    [Theory]
    [InlineData("nonesuch")]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("json?x=")]
    [InlineData("")]
    public Task A_name_that_is_not_there_is_not_found(string name) =>
        FailsAsync(FailureKind.ContainerNotFound, () => Engine.Containers.InspectAsync(name, None));

    [Fact]
    public async Task An_id_prefix_of_several_is_ambiguous()
    {
        List<string> ids = [];
        while (ids.GroupBy(id => id[0]).All(group => group.Count() < 2))
            ids.Add((await ContainerAsync()).Id);

        char shared = ids.GroupBy(id => id[0]).First(group => group.Count() > 1).Key;
        await FailsAsync(FailureKind.ContainerAmbiguous, () => Engine.Containers.InspectAsync(shared.ToString(), None));
    }

    private async Task<IReadOnlyList<OutputLine>> ExecAsync(string id, params string[] command)
    {
        List<OutputLine> lines = [];
        Assert.Equal(
            0, await Engine.Containers.ExecAsync(id, new ExecRequest { Command = new(command) }, lines.Add, None));
        return lines;
    }
}
