using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>Ctrl+C while the engine does not respond to a create or a removal. Created objects remained, which the
/// table of stops found.</summary>
public sealed class StoppedMakingTests(EngineFixture engine)
{
    [Theory]
    [InlineData("New-DockerNetwork", "POST /networks/create", true)]
    [InlineData("Start-DockerContainer", "POST /containers/create", true)]
    [InlineData("Invoke-DockerContainer", "DELETE /containers/ID", false)]
    public async Task Nothing_that_was_made_stays(string title, string request, bool isDone)
    {
        using TestShell shell = new();
        await using FaultFixture ground = await FaultFixture.MakeAsync(engine);
        StopRun run = new(FaultCall.All.Single(call => call.Title == title), request, isDone, Closes: false);

        await run.RunAsync(shell, ground);

        Assert.Empty(run.Problems);
    }
}
