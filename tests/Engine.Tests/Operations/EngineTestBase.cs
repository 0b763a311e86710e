using DockerNetwork.Testing;

namespace DockerNetwork.Engine.Tests.Operations;

/// <summary>Opens the run's engine, and removes a test's objects from it afterwards.</summary>
public abstract class EngineTestBase : IClassFixture<EngineFixture>, IAsyncLifetime
{
    private readonly List<Func<Task>> _made = [];
    private readonly EngineConnector _connector = new();

    private protected EngineTestBase(EngineFixture fixture) => Fixture = fixture;

    private protected EngineFixture Fixture { get; }

    private protected INetworkEngine Engine { get; private set; } = null!;

    private protected StringMap Labels => new([new(TestLabel.Key, Fixture.Run)]);

    private protected static CancellationToken None => CancellationToken.None;

    private protected static ItemList<string> List(params string[] items) => new(items);

    public async ValueTask InitializeAsync() => Engine = await OpenAsync(TimeSpan.FromSeconds(60));

    public async ValueTask DisposeAsync()
    {
        _made.Reverse();
        foreach (Func<Task> remove in _made)
            await IgnoreAbsenceAsync(remove);

        _connector.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<INetworkEngine> OpenAsync(TimeSpan requestTimeout) =>
        _connector.OpenAsync(_connector.FindAddress(Fixture.Address), requestTimeout, None);

    private protected async Task<(string Id, string Name)> NetworkAsync(
        Func<NetworkRequest, NetworkRequest>? with = null)
    {
        NetworkRequest request = new() { Name = EngineFixture.UniqueName("adapter-net"), Labels = Labels };
        request = with?.Invoke(request) ?? request;
        string id = await Engine.Networks.CreateAsync(request, None);
        _made.Add(() => Engine.Networks.RemoveAsync(id, None));
        return (id, request.Name);
    }

    private protected async Task<(string Id, string Name)> ContainerAsync(
        Func<ContainerRequest, ContainerRequest>? with = null, bool start = false)
    {
        ContainerRequest request = new()
        {
            Image = Fixture.Images.Image, Name = EngineFixture.UniqueName("adapter"),
            Command = List("sleep", "600"), Labels = Labels,
        };
        request = with?.Invoke(request) ?? request;
        string id = await Engine.Containers.CreateAsync(request, None);
        _made.Add(() => Engine.Containers.RemoveAsync(id, force: true, None));
        if (start)
            await Engine.Containers.StartAsync(id, None);

        return (id, request.Name!);
    }

    private protected static async Task<DockerNetworkException> FailsAsync(FailureKind kind, Func<Task> work)
    {
        DockerNetworkException failure = await Assert.ThrowsAsync<DockerNetworkException>(work);
        Assert.True(kind == failure.Kind, $"{kind} was expected: {failure.Kind}: {failure.Message}");
        Assert.DoesNotContain("{", failure.Message, StringComparison.Ordinal);
        return failure;
    }

    private static async Task IgnoreAbsenceAsync(Func<Task> remove)
    {
        try
        {
            await remove();
        }
        catch (DockerNetworkException e) when (e.Kind is FailureKind.ContainerNotFound or FailureKind.NetworkNotFound)
        {
        }
    }
}
