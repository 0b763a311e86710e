using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>A new session and a new set of resources on the engine for each test.</summary>
public abstract class ModuleTest(EngineFixture engine) : IAsyncLifetime
{
    protected EngineFixture Engine { get; } = engine;

    protected TestResources Ground { get; } = new(engine);

    protected TestShell Shell { get; } = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Shell.Dispose();
        await Ground.DisposeAsync();
    }

    /// <summary>Returns the error id of a cmdlet's errors.</summary>
    protected static string Id(string kind, string cmdlet) =>
        $"{kind},DockerNetwork.Commands.{cmdlet.Replace("-", "", StringComparison.Ordinal)}Command";
}
