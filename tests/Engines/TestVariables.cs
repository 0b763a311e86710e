namespace DockerNetwork.Testing;

/// <summary>The environment variables that <c>Engines run</c> sets for a command, besides DOCKER_HOST.</summary>
public static class TestVariables
{
    /// <summary>An image with a shell and the usual small tools (ping, nslookup, nc, wget), like alpine.</summary>
    public const string Image = "DOCKERNETWORK_TEST_IMAGE";

    /// <summary>An image of Redis. If it was built here it contains no shell and no tools.</summary>
    public const string Redis = "DOCKERNETWORK_TEST_REDIS";

    /// <summary>An image whose page on port 3000 counts its visits in the Redis with the name <c>redis</c>, or with the
    /// name in the variable REDIS_HOST.</summary>
    public const string App = "DOCKERNETWORK_TEST_APP";

    /// <summary>The value of the label <see cref="TestLabel.Key"/> for this run.</summary>
    public const string Run = "DOCKERNETWORK_TEST_RUN";

    /// <summary>The root folder of the private engine's programs; empty or not set if they are this machine's
    /// own.</summary>
    public const string EngineRoot = "DOCKERNETWORK_TEST_ENGINE_ROOT";

    /// <summary>The addresses of a swarm's nodes, the manager first; set by <c>Engines swarm</c>.</summary>
    public const string Nodes = "DOCKERNETWORK_TEST_NODES";

    /// <summary><c>1</c> if only this run uses the engine, so that any name is free on it.</summary>
    public const string Private = "DOCKERNETWORK_TEST_PRIVATE";
}
