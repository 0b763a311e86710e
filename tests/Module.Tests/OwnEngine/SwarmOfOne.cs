using System.Text.Json.Nodes;

namespace DockerNetwork.ModuleTests.OwnEngine;

/// <summary>A swarm of one node, for the tests of one class.</summary>
public sealed class SwarmOfOne : IAsyncLifetime
{
    /// <summary>The engine of the swarm.</summary>
    public PrivateFixture Ground { get; } = new();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await Ground.InitializeAsync();
        if (!PrivateFixture.IsPossible)
            return;

        await Ground.PostAsync("swarm/init", new { ListenAddr = "127.0.0.1:2377", AdvertiseAddr = "127.0.0.1" });
        await HasNetworksAsync();
    }

    // The engine responds before it has created the swarm's networks.
    private async Task HasNetworksAsync()
    {
        for (int attempt = 0; attempt < 600; attempt++)
        {
            if ((await PartsAsync()).Contains("ingress-sbox", StringComparison.Ordinal))
                return;

            await Task.Delay(100);
        }

        Assert.Fail("The swarm has no routing mesh.");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Ground.DisposeAsync();

    /// <summary>Lists the endpoints on docker_gwbridge and ingress, as <c>key name address</c>: the routing mesh, and
    /// the outgoing connections.</summary>
    public async Task<string> PartsAsync()
    {
        List<string> parts = [];
        foreach (JsonNode? network in (JsonArray)(await Ground.GetAsync("networks"))!)
            if ($"{network!["Name"]}" is "docker_gwbridge" or "ingress")
                parts.AddRange(await PartsOfAsync($"{network["Name"]}"));

        return string.Join('\n', parts.Order(StringComparer.Ordinal));
    }

    private async Task<IEnumerable<string>> PartsOfAsync(string network) =>
        (await Ground.GetAsync($"networks/{network}"))!["Containers"] is JsonObject members
            ? members.Select(member =>
                $"{network}: {member.Key} {member.Value!["Name"]} {member.Value["IPv4Address"]}")
            : [];

    /// <summary>Finds the name of the running container of a service's task.</summary>
    public async Task<string?> TaskContainerAsync(string service)
    {
        string filter = Uri.EscapeDataString($"{{\"label\":[\"com.docker.swarm.service.name={service}\"]}}");
        JsonArray running = (JsonArray)(await Ground.GetAsync($"containers/json?filters={filter}"))!;
        return running.Count == 0 ? null : running[0]!["Names"]![0]!.GetValue<string>().TrimStart('/');
    }

    /// <summary>Creates a service; by default one that sleeps.</summary>
    public async Task ServiceAsync(string name, string network, int replicas, int? published = null,
        string mode = "vip", string[]? command = null) =>
        await Ground.PostAsync("services/create", new
        {
            Name = name,
            TaskTemplate = new
            {
                ContainerSpec = new { Image = PrivateFixture.Image, Command = command ?? ["sleep", "300"] },
                Networks = new[] { new { Target = network } },
            },
            Mode = new { Replicated = new { Replicas = replicas } },
            EndpointSpec = new
            {
                Mode = mode,
                Ports = published is null
                ? []
                : new object[] { new { Protocol = "tcp", TargetPort = 80, PublishedPort = published } },
            },
        });

    /// <summary>Waits until a number of tasks run.</summary>
    public Task RunningAsync(int count) => UntilAsync(
        async () =>
            ((JsonArray)(await Ground.GetAsync("tasks"))!)
                .Count(task => task!["Status"]!["State"]!.GetValue<string>() == "running") >= count,
        $"{count} tasks of services do not run");

    /// <summary>Waits until no container of a service is left. The node keeps a network with a container on it, though
    /// the swarm has removed it.</summary>
    public Task EndedAsync() => UntilAsync(
        async () =>
            ((JsonArray)(
                await Ground.GetAsync(
                "containers/json?all=1&filters=%7B%22label%22%3A%5B%22com.docker.swarm.task%22%5D%7D"))!).Count == 0,
        "the containers of a service do not end");

    /// <summary>Waits until a network does not exist.</summary>
    public Task GoneAsync(string network) =>
        UntilAsync(
            async () => await Ground.GetAsync($"networks/{network}") is null, $"network '{network}' does not go");

    /// <summary>Waits until a condition is true.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo, string otherwise)
    {
        DateTime limit = DateTime.UtcNow.AddSeconds(60);
        while (!await isSo())
        {
            if (DateTime.UtcNow > limit)
                throw new InvalidOperationException($"After a minute {otherwise}.");

            await Task.Delay(100);
        }
    }
}
