using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>What the tests of a class look at and leave as it is. Made once: a container costs an engine more than many
/// questions about it.</summary>
public abstract class SharedFixture(EngineFixture engine) : IAsyncLifetime
{
    public TestResources Ground { get; } = new(engine);

    /// <summary>The variables that name what is there.</summary>
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
