using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>A container ends, and the engine says so never or in a way that never ends. That kept Invoke-DockerContainer for ever, which the table of faults found.</summary>
public sealed class LostEndTests(EngineFixture engine)
{
    [Theory]
    [InlineData(FaultKind.HangDone)]
    [InlineData(FaultKind.Drip)]
    internal async Task A_run_that_is_over_is_a_timeout_in_its_time(FaultKind kind)
    {
        using TestShell shell = new();
        await using FaultGround ground = await FaultGround.MakeAsync(engine);
        FaultCall call = FaultCall.All.Single(item => item.Title == "Invoke-DockerContainer");
        FaultRun run = new(call, "POST /containers/ID/wait", Fault.All.Single(fault => fault.Kind == kind));

        await run.RunAsync(shell, ground);

        Assert.Empty(run.Problems);
        Assert.Equal("EngineTimeout", run.Outcome);
    }
}
