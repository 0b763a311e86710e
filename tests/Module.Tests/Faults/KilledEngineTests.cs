using System.Management.Automation;
using System.Text.RegularExpressions;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>An engine that is killed in the middle of work, and started again. (<see cref="WatchRestartTests"/> cover
/// Watch-DockerNetwork.)</summary>
public sealed partial class KilledEngineTests
{
    private const int Containers = 12;
    private const int Before = 3;

    [Fact]
    public async Task A_bulk_connect_ends_with_an_error_and_is_finished_by_the_same_line_later()
    {
        Assert.SkipWhen(MortalEngine.Hindrance is not null, MortalEngine.Hindrance ?? "");
        await using MortalEngine engine = await MortalEngine.StartAsync();
        using TestShell shell = new();
        (string, object?)[] names = [("address", engine.Address)];
        shell.Good($$"""
            $null = New-DockerNetwork lab, home -DockerHost $address
            1..{{Containers}} | ForEach-Object { $null = Start-DockerContainer alpine sleep 0 -Name "c$_" -Network home -DockerHost $address }
            """, names);

        const string bulk = "Get-DockerContainer c* -DockerHost $address | Connect-DockerNetwork lab";
        using PowerShell running = shell.Start(bulk, names);
        using PSDataCollection<PSObject> output = [];
        IAsyncResult result = running.BeginInvoke<PSObject, PSObject>(null, output);
        for (int wait = 0; output.Count < Before && wait < 600; wait++)
            await Task.Delay(20, TestContext.Current.CancellationToken);

        await engine.KillAsync();
        ErrorRecord[] errors = Errors(running, result);
        string[] told = [.. output.Select(endpoint => (string)endpoint.Properties["Container"].Value)];
        await engine.StartAgainAsync();

        // The current error, and the next, which ends the pipeline.
        Assert.InRange(errors.Length, 1, 2);
        Assert.StartsWith("EngineUnreachable,", errors[^1].FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.All(
            errors[..^1],
            error => Assert.StartsWith("EngineFault,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.InRange(told.Length, Before, Containers - 1);
        string[] connected = Members(shell, names);
        Assert.Empty(told.Except(connected));
        Assert.InRange(connected.Length, told.Length, told.Length + 1);
        Assert.Equal(Containers, shell.Good(bulk, names).Count);
        Assert.Equal(Containers, Members(shell, names).Length);
    }

    [Fact]
    public async Task A_run_container_is_named_where_it_could_not_be_removed_and_the_named_cure_removes_it()
    {
        Assert.SkipWhen(MortalEngine.Hindrance is not null, MortalEngine.Hindrance ?? "");
        await using MortalEngine engine = await MortalEngine.StartAsync();
        using TestShell shell = new();
        using TestShell other = new();
        (string, object?)[] names = [("address", engine.Address)];
        using PowerShell running = shell.Start(
            "Invoke-DockerContainer alpine sleep 600 -Network none -DockerHost $address", names);
        using PSDataCollection<PSObject> output = [];
        IAsyncResult result = running.BeginInvoke<PSObject, PSObject>(null, output);
        for (
            int wait = 0;
            other.Good("Get-DockerContainer -State running -DockerHost $address", names).Count == 0 && wait < 300;
            wait++)
            await Task.Delay(50, TestContext.Current.CancellationToken);

        await engine.KillAsync();
        ErrorRecord error = Assert.Single(Errors(running, result));
        await engine.StartAgainAsync();

        Assert.Contains(error.FullyQualifiedErrorId.Split(',')[0], new[] { "EngineUnreachable", "EngineFault" });
        PSObject left = Assert.Single(other.Good("Get-DockerContainer -DockerHost $address", names));
        string cure = Cure().Match(error.ToString()).Value;
        Assert.Equal($"Remove-DockerContainer {left.Properties["ShortId"].Value} -Force", cure);
        shell.Good(cure + " -Confirm:$false -DockerHost $address", names);
        Assert.Empty(shell.Good("Get-DockerContainer -DockerHost $address", names));
    }

    [Fact]
    public async Task A_pull_ends_with_an_error_and_leaves_no_container()
    {
        Assert.SkipWhen(MortalEngine.Hindrance is not null, MortalEngine.Hindrance ?? "");
        await using MortalEngine engine = await MortalEngine.StartAsync();
        await using TestSocket registry = SlowRegistry.Start(engine);
        using TestShell shell = new();
        (string, object?)[] names = [("address", engine.Address), ("image", SlowRegistry.Image)];
        using PowerShell running = shell.Start(
            "Start-DockerContainer $image sleep 1 -Name pulled -DockerHost $address", names);
        using PSDataCollection<PSObject> output = [];
        IAsyncResult result = running.BeginInvoke<PSObject, PSObject>(null, output);
        for (
            int wait = 0;
            !running.Streams.Progress.Any(step => step.StatusDescription.Contains("MB", StringComparison.Ordinal))
                && !result.IsCompleted
                && wait < 600;
            wait++)
            await Task.Delay(20, TestContext.Current.CancellationToken);

        // Enumerating the errors would wait for the end.
        Assert.False(result.IsCompleted);
        await engine.KillAsync();
        ErrorRecord error = Assert.Single(Errors(running, result));
        await engine.StartAgainAsync();

        Assert.True(
            error.FullyQualifiedErrorId.Split(',')[0] is "EngineUnreachable" or "EngineFault",
            $"{error.FullyQualifiedErrorId}: {error}");
        Assert.Contains(SlowRegistry.Image, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(shell.Good("Get-DockerContainer -DockerHost $address", names));
        Assert.Single(shell.Good("Start-DockerContainer alpine sleep 1 -Name next -DockerHost $address", names));
    }

    private static string[] Members(TestShell shell, (string, object?)[] names) =>
        [
            .. shell
                .Good("(Get-DockerNetworkEndpoint lab -DockerHost $address).Container", names)
                .Select(name => name.ToString())];

    /// <summary>Returns the pipeline's errors and the terminating one; waits up to half a minute.</summary>
    private static ErrorRecord[] Errors(PowerShell running, IAsyncResult result)
    {
        Assert.True(result.AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(30)), "The pipeline did not end.");
        try
        {
            running.EndInvoke(result);
            return [.. running.Streams.Error];
        }
        catch (RuntimeException exception)
        {
            return [.. running.Streams.Error, exception.ErrorRecord];
        }
    }

    [GeneratedRegex("Remove-DockerContainer [0-9a-f]{12} -Force")]
    private static partial Regex Cure();
}
