namespace DockerNetwork.ModuleTests.Swarm;

/// <summary>The tests that share one swarm.</summary>
[CollectionDefinition("swarm")]
public sealed class OneSwarm : ICollectionFixture<SwarmFixture>;
