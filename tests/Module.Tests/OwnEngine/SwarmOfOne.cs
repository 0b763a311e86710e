using System.Text.Json.Nodes;

namespace DockerNetwork.ModuleTests.OwnEngine;

/// <summary>A swarm of one node, for the tests of one class.</summary>
public sealed class SwarmOfOne : IAsyncLifetime
{
    /// <summary>Its engine.</summary>
    public PrivateGround Ground { get; } = new();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await Ground.InitializeAsync();
        if (PrivateGround.IsPossible)
            await Ground.PostAsync("swarm/init", new { ListenAddr = "127.0.0.1:2377", AdvertiseAddr = "127.0.0.1" });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Ground.DisposeAsync();

    /// <summary>Makes a service that sleeps.</summary>
    public async Task ServiceAsync(string name, string network, int replicas, int? published = null, string mode = "vip") =>
        await Ground.PostAsync("services/create", new
        {
            Name = name,
            TaskTemplate = new
            {
                ContainerSpec = new { Image = PrivateGround.Image, Command = new[] { "sleep", "300" } },
                Networks = new[] { new { Target = network } },
            },
            Mode = new { Replicated = new { Replicas = replicas } },
            EndpointSpec = new
            {
                Mode = mode,
                Ports = published is null ? [] : new object[] { new { Protocol = "tcp", TargetPort = 80, PublishedPort = published } },
            },
        });

    /// <summary>Waits until a number of tasks run.</summary>
    public Task RunningAsync(int count) => UntilAsync(
        async () => ((JsonArray)(await Ground.GetAsync("tasks"))!).Count(task => task!["Status"]!["State"]!.GetValue<string>() == "running") >= count,
        $"{count} tasks of services do not run");

    /// <summary>Waits until no container of a service is left: the node keeps a network that one is still on, though the swarm has forgotten it.</summary>
    public Task EndedAsync() => UntilAsync(
        async () => ((JsonArray)(await Ground.GetAsync("containers/json?all=1&filters=%7B%22label%22%3A%5B%22com.docker.swarm.task%22%5D%7D"))!).Count == 0,
        "the containers of a service do not end");

    /// <summary>Waits until a network is gone.</summary>
    public Task GoneAsync(string network) => UntilAsync(async () => await Ground.GetAsync($"networks/{network}") is null, $"network '{network}' does not go");

    private static async Task UntilAsync(Func<Task<bool>> isSo, string otherwise)
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
