using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>A container ends without an event from the engine, or it never starts and a response says that it did. In
/// both cases Invoke-DockerContainer hung, and Start-DockerContainer reported a running container. The table of faults
/// found this.</summary>
public sealed class LostEndTests(EngineFixture engine)
{
    [Theory]
    [InlineData(FaultKind.HangDone, "wait", "EngineTimeout", "Invoke-DockerContainer")]
    [InlineData(FaultKind.Drip, "wait", "EngineTimeout", "Invoke-DockerContainer")]
    [InlineData(FaultKind.HugeBody, "start", "EngineFault", "Invoke-DockerContainer")]
    [InlineData(FaultKind.HugeBody, "start", "EngineFault", "Start-DockerContainer")]
    [InlineData(FaultKind.HugeBody, "start", "EngineFault", "Start-DockerContainer -Container")]
    internal async Task A_run_ends_in_its_time(FaultKind kind, string request, string outcome, string title)
    {
        using TestShell shell = new() { Limit = TimeSpan.FromSeconds(90) };
        await using FaultFixture ground = await FaultFixture.MakeAsync(engine);
        FaultCall call = FaultCall.All.Single(item => item.Title == title);
        FaultRun run = new(call, $"POST /containers/ID/{request}", Fault.All.Single(fault => fault.Kind == kind));

        await run.RunAsync(shell, ground);

        Assert.Empty(run.Problems);
        Assert.Equal(outcome, run.Outcome);
    }
}
