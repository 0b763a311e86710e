using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases.Names;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

/// <summary>A container that was removed after it was listed is looked for once.</summary>
public sealed class SnapshotLoaderTests
{
    [Fact]
    public async Task A_container_that_is_gone_is_not_inspected_twice()
    {
        ResourceId gone = new(new string('c', 64), "gone");
        int inspects = 0;
        IContainerOperations containers = Proxy.Of<IContainerOperations>(_ =>
        {
            inspects++;
            return Task.FromException<ContainerDetail>(
                new DockerNetworkException(FailureKind.ContainerNotFound, "There is no such container."));
        });
        FakeEngine engine = new(Proxy.Of<INetworkOperations>(_ => null), containers);
        SnapshotLoader loader = new(engine, [], [new Container { Name = gone.Name, Id = gone.Id }]);

        for (int round = 0; round < 2; round++)
            Assert.Empty((await loader.ConcernedAsync(SnapshotScope.Of(gone), CancellationToken.None)).Containers);

        Assert.Equal(1, inspects);
    }
}
