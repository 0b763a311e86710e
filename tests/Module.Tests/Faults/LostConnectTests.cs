using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>The response to the connect of a container that is being created is lost. The engine accepts a second
/// connect, so nothing is rolled back.</summary>
public sealed class LostConnectTests(EngineFixture engine)
{
    [Theory]
    [InlineData(FaultKind.Reset)]
    [InlineData(FaultKind.CloseDone)]
    [InlineData(FaultKind.CloseInHead)]
    [InlineData(FaultKind.FaultHtml)]
    internal async Task A_container_of_two_networks_is_made_nevertheless(FaultKind kind)
    {
        using TestShell shell = new() { Limit = TimeSpan.FromSeconds(90) };
        await using FaultFixture ground = await FaultFixture.MakeAsync(engine);
        FaultRun run = new(
            FaultCall.All.Single(item => item.Title == "Start-DockerContainer"), "POST /networks/ID/connect",
            Fault.All.Single(fault => fault.Kind == kind));

        await run.RunAsync(shell, ground);

        // From API 1.44 the create request contains all networks, and there is no connect request.
        bool isAsked =
            Version.Parse(
                (await engine.Api.GetAsync("version", TestContext.Current.CancellationToken))![
                    "ApiVersion"
                ]!.GetValue<string>()
            ) < new Version(1, 44);
        Assert.Equal(isAsked, run.Problems.Count == 0);
        Assert.Equal("succeeds", run.Outcome);
    }
}
