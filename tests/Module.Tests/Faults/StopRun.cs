using System.Diagnostics;
using System.Management.Automation;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>A call that is stopped while the engine does not respond to one of its requests.</summary>
/// <param name="Call">The call.</param>
/// <param name="Request">The request without a response.</param>
/// <param name="IsDone">True if the engine does the work nevertheless.</param>
/// <param name="Closes">True if the session is closed, instead of Ctrl+C.</param>
internal sealed record StopRun(FaultCall Call, string Request, bool IsDone, bool Closes)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(250);

    /// <summary>The time limit for a call with a rollback, which an engine that does not respond delays.</summary>
    private static readonly TimeSpan WithUndoing = TimeSpan.FromSeconds(12);

    /// <summary>The longest wait until nothing changes. An engine holds the removal of a container until its start has
    /// ended, which takes time with eight sessions.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);

    private static readonly string[] Makes =
        ["New-DockerNetwork", "New-DockerContainer", "Start-DockerContainer", "Invoke-DockerContainer"];
    private static readonly string[] BeforeTheMaking = ["GET /networks", "GET /images/NAME/json"];

    internal List<string> Problems { get; } = [];

    internal TimeSpan Taken { get; private set; }

    /// <summary>True if the call has to roll back something.</summary>
    internal bool Undoes =>
        Request is "POST /containers/ID/start" or "DELETE /containers/ID"
        || (Call.Title == "Set-DockerNetworkEndpoint" && Request.StartsWith("POST ", StringComparison.Ordinal))
        || (Makes.Contains(Call.Title) && !BeforeTheMaking.Contains(Request));

    internal bool IsSlow => Taken > (Undoes ? WithUndoing : Soon);

    internal bool Creates => Request is "POST /containers/create" or "POST /networks/create";

    /// <summary>Returns the same run, not started yet.</summary>
    internal StopRun Anew() => new(Call, Request, IsDone, Closes);

    internal async Task RunAsync(TestShell lasting, FaultFixture ground)
    {
        using TestShell? doomed = Closes ? new TestShell() : null;
        TestShell shell = doomed ?? lasting;
        await using FaultProxy door = new(ground.Engine, IsDone ? FaultKind.HangDone : FaultKind.Hang, Request);
        SortedDictionary<string, string> before = await ground.BeforeAsync(Call);
        using (PowerShell running = shell.Start($"{Call.Script} -DockerHost $address", ground.Variables(door.Address)))
        {
            IAsyncResult result = running.BeginInvoke();
            if (await MetAsync(door))
                Stop(running, result, Closes ? shell.Dispose : running.Stop);
            else
                Problems.Add($"{this}: the request was never made");
        }

        // A connection that the engine made was requested, and nothing shows whether it existed before.
        bool isWanted =
            Call.Title == "Connect-DockerNetwork"
            && (Request == "GET /containers/ID/json" || (IsDone && Request == "POST /networks/ID/connect"));
        bool hasToBeAsBefore = !Call.MayChange && !isWanted;
        SortedDictionary<string, string> after = await SettledAsync(
            ground, look => !hasToBeAsBefore || look.SequenceEqual(before));
        if (hasToBeAsBefore)
            Compare(before, after);

        await ground.TidyAsync(after);
    }

    /// <summary>Returns the objects once none changes any more, so that the late effects of this run are not counted
    /// for the next one.</summary>
    private static async Task<SortedDictionary<string, string>> SettledAsync(
        FaultFixture ground, Func<SortedDictionary<string, string>, bool> isRight)
    {
        SortedDictionary<string, string> last = await ground.LookAsync();
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < Settling;)
        {
            await Task.Delay(1000);
            SortedDictionary<string, string> now = await ground.LookAsync();
            if (now.SequenceEqual(last) && isRight(now))
                return now;

            last = now;
        }

        return last;
    }

    public override string ToString() =>
        $"{Call.Title}, {(Closes ? "its session closed" : "stopped")} at "
            + $"{Request}{(IsDone ? ", which the engine did" : "")}";

    private void Stop(PowerShell running, IAsyncResult result, Action end)
    {
        Stopwatch watch = Stopwatch.StartNew();
        end();
        result.AsyncWaitHandle.WaitOne(WithUndoing);
        Taken = watch.Elapsed;
        if (IsSlow)
            Problems.Add($"{this}: control was back after {Taken.TotalSeconds:0.0} s");

        if (!result.IsCompleted || running.InvocationStateInfo.State != PSInvocationState.Stopped)
            Problems.Add($"{this}: it is {running.InvocationStateInfo.State}");

        Problems.AddRange(running.Streams.Error.Select(error => $"{this}: {error}"));
    }

    private void Compare(SortedDictionary<string, string> before, SortedDictionary<string, string> after)
    {
        Problems.AddRange(after.Except(before).Select(pair => $"{this}: now {pair.Value}"));
        Problems.AddRange(before.Except(after).Select(pair => $"{this}: no more {pair.Value}"));
    }

    private static async Task<bool> MetAsync(FaultProxy door)
    {
        for (int wait = 0; !door.IsMet && wait < 1500; wait++)
            await Task.Delay(20);

        // The engine takes a moment for its work.
        await Task.Delay(200);
        return door.IsMet;
    }
}
