using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>Objects that the tests of a class read and do not change. They are created once, because a container costs
/// an engine more than many requests about it.</summary>
public abstract class SharedFixture(EngineFixture engine) : IAsyncLifetime
{
    public TestResources Ground { get; } = new(engine);

    /// <summary>The variables with the names of the objects.</summary>
    public (string, object?)[] Names { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        try
        {
            Names = await MakeAsync();
        }
        catch
        {
            await Ground.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Ground.DisposeAsync();
    }

    protected abstract Task<(string, object?)[]> MakeAsync();
}
