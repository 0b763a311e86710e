using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.OwnEngine;

/// <summary>A swarm of one node, for the tests of one class.</summary>
public sealed class SwarmOfOne(EngineFixture shared) : IAsyncLifetime
{
    /// <summary>Its engine.</summary>
    public PrivateGround Ground { get; } = new(shared);

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
                ContainerSpec = new { Image = Ground.Image, Command = new[] { "sleep", "300" } },
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
    public async Task RunningAsync(int count)
    {
        DateTime limit = DateTime.UtcNow.AddSeconds(60);
        while (((JsonArray)(await Ground.GetAsync("tasks"))!).Count(task => task!["Status"]!["State"]!.GetValue<string>() == "running") < count)
        {
            if (DateTime.UtcNow > limit)
                throw new InvalidOperationException($"The tasks of a service do not run: {await Ground.GetAsync("tasks")}");

            await Task.Delay(100);
        }
    }

    /// <summary>Waits until no container of a service is left: the node keeps a network that one is still on, though the swarm has forgotten it.</summary>
    public async Task EndedAsync()
    {
        const string path = "containers/json?all=1&filters=%7B%22label%22%3A%5B%22com.docker.swarm.task%22%5D%7D";
        DateTime limit = DateTime.UtcNow.AddSeconds(60);
        while (((JsonArray)(await Ground.GetAsync(path))!).Count > 0)
        {
            if (DateTime.UtcNow > limit)
                throw new InvalidOperationException("The containers of a service do not end.");

            await Task.Delay(100);
        }
    }

    /// <summary>Waits until a network is gone.</summary>
    public async Task GoneAsync(string network)
    {
        DateTime limit = DateTime.UtcNow.AddSeconds(30);
        while (await Ground.GetAsync($"networks/{network}") is not null)
        {
            if (DateTime.UtcNow > limit)
                throw new InvalidOperationException($"Network '{network}' does not go.");

            await Task.Delay(100);
        }
    }
}
