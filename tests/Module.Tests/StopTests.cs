using System.Diagnostics;
using System.Management.Automation;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>A stopped pipeline ends at once, and leaves nothing half-made.</summary>
public sealed class StopTests(EngineFixture engine) : ModuleTest(engine)
{
    [Theory]
    [InlineData("Invoke-DockerContainer $image sleep 600 -Label $label")]
    [InlineData("Invoke-DockerContainer $image sh '-c' 'while :; do echo x; done' -Label $label")]
    public async Task A_pipeline_stopped_from_outside_ends_at_once_and_removes_the_container(string script)
    {
        (string, object?)[] names = [("image", Ground.Image), ("label", Ground.Label), ("case", Ground.Label["case"])];
        using PowerShell running = Shell.Start(script, names);
        IAsyncResult result = running.BeginInvoke();
        using TestShell other = new();
        await WaitAsync(() =>
            other.Good("Get-DockerContainer -State running -Label @{ case = $case }", names).Count == 1);

        Stopwatch watch = Stopwatch.StartNew();
        running.Stop();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(9));
        Assert.Equal(PSInvocationState.Stopped, running.InvocationStateInfo.State);
        Assert.Empty(running.Streams.Error);
        Assert.Empty(other.Good("Get-DockerContainer -Label @{ case = $case }", names));
        Assert.True(result.IsCompleted);
    }

    [Fact]
    public async Task A_session_that_is_closed_in_the_middle_leaves_no_container()
    {
        (string, object?)[] names = [("image", Ground.Image), ("label", Ground.Label), ("case", Ground.Label["case"])];
        using TestShell other = new();
        using (TestShell doomed = new())
        {
            PowerShell running = doomed.Start("Invoke-DockerContainer $image sleep 600 -Label $label", names);
            running.BeginInvoke();
            await WaitAsync(() =>
                other.Good("Get-DockerContainer -State running -Label @{ case = $case }", names).Count == 1);
        }

        Assert.Empty(other.Good("Get-DockerContainer -Label @{ case = $case }", names));
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
            await Task.Delay(50);
        }
    }
}
