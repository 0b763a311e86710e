namespace DockerNetwork.Testing;

/// <summary>The environment variables that <c>Engines run</c> sets for a command, besides DOCKER_HOST.</summary>
public static class TestVariables
{
    /// <summary>An image with a shell and the usual small tools (ping, nslookup, nc, wget), like alpine.</summary>
    public const string Image = "DOCKERNETWORK_TEST_IMAGE";

    /// <summary>An image of Redis. Where it was made here it holds no shell and no tools.</summary>
    public const string Redis = "DOCKERNETWORK_TEST_REDIS";

    /// <summary>An image whose page on port 3000 counts its visits in the Redis that answers to the name <c>redis</c>,
    /// or to the one in its variable REDIS_HOST.</summary>
    public const string App = "DOCKERNETWORK_TEST_APP";

    /// <summary>The value of the label <see cref="TestLabel.Key"/> for this run.</summary>
    public const string Run = "DOCKERNETWORK_TEST_RUN";

    /// <summary>The root folder that the private engine's programs come from; empty or not set where they are this
    /// machine's own.</summary>
    public const string EngineRoot = "DOCKERNETWORK_TEST_ENGINE_ROOT";

    /// <summary>The addresses of a swarm's nodes, the manager's first; set by <c>Engines swarm</c>.</summary>
    public const string Nodes = "DOCKERNETWORK_TEST_NODES";

    /// <summary><c>1</c> where the engine is this run's alone, so that any name is free on it.</summary>
    public const string Private = "DOCKERNETWORK_TEST_PRIVATE";
}
