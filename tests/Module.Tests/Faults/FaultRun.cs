using System.Diagnostics;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>A call with one fault at one of its requests.</summary>
/// <param name="Call">The call.</param>
/// <param name="Request">The request that meets the fault.</param>
/// <param name="Fault">The fault.</param>
internal sealed record FaultRun(FaultCall Call, string Request, Fault Fault)
{
    /// <summary>The key of the ping request. It is the same for every call, so only the first call is tested with
    /// it.</summary>
    private const string Greeting = "GET /_ping";

    /// <summary>The text that lists a container without a name of its own whose id was never received.</summary>
    private const string ListOfTheNameless = "Get-DockerContainer -State created lists";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly Lazy<string[]> Ids = new(Errors);

    /// <summary>The error's id, or that the call succeeded.</summary>
    internal string Outcome { get; private set; } = "";

    /// <summary>True if the call reached its fault. Eight sessions make an engine slow, so that a call may reach its
    /// time limit first.</summary>
    internal bool IsMet { get; private set; }

    /// <summary>The deviations from the expected result; empty if there are none.</summary>
    internal List<string> Problems { get; } = [];

    private int Patience => Fault.IsSilent || Fault.Kind == FaultKind.GoneDone ? 3 : 30;

    /// <summary>Returns the keys of the requests that a call sends without a fault.</summary>
    internal static async Task<IReadOnlyList<string>> RequestsAsync(
        FaultCall call, TestShell shell, FaultFixture ground)
    {
        await using FaultProxy door = new(ground.Engine);
        await ground.BeforeAsync(call);
        shell.Good($"{call.Script} -DockerHost $address", ground.Variables(door.Address));
        await ground.TidyAsync(await ground.LookAsync());
        return [.. door.Requests.Distinct().Where(request => request != Greeting || call == FaultCall.All[0])];
    }

    /// <summary>Returns the same run, not started yet.</summary>
    internal FaultRun Anew() => new(Call, Request, Fault);

    internal async Task RunAsync(TestShell shell, FaultFixture ground)
    {
        await using FaultProxy door = new(ground.Engine, Fault.Kind, Request);
        SortedDictionary<string, string> before = await ground.BeforeAsync(Call);
        Stopwatch watch = Stopwatch.StartNew();
        IReadOnlyList<ErrorRecord> errors = Ask(shell, ground, door);
        TimeSpan taken = watch.Elapsed;
        Check(errors, taken, door);
        SortedDictionary<string, string> after = await ground.LookAsync();
        Compare(before, after, errors);
        Again(shell, door);
        await ground.TidyAsync(after);
    }

    /// <summary>True if the id is part of the contract: its ids are the names of the kinds of failure.</summary>
    internal static bool IsOfContract(string id) => Ids.Value.Contains(id);

    public override string ToString() => $"{Call.Title}, {Request}, {Fault.Words}";

    private IReadOnlyList<ErrorRecord> Ask(TestShell shell, FaultFixture ground, FaultProxy door)
    {
        try
        {
            shell.Run($"{Call.Script} -DockerHost $address -TimeoutSec {Patience}", ground.Variables(door.Address));
            return shell.Errors;
        }
        catch (RuntimeException exception)
        {
            return [.. shell.Errors, exception.ErrorRecord];
        }
    }

    private void Check(IReadOnlyList<ErrorRecord> errors, TimeSpan taken, FaultProxy door)
    {
        Outcome =
            errors.Count == 0
                ? "succeeds"
                : string.Join(", ", errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]).Distinct());
        IsMet = door.IsMet;
        Demand(IsMet, "the request was never made");
        Demand(!Fault.IsHarmless || errors.Count == 0, $"a harmless fault is an error: {string.Join(' ', errors)}");
        Demand(taken < Longest, $"it took {taken.TotalSeconds:0.0} s");
        foreach (ErrorRecord error in errors)
        {
            Demand(
                IsOfContract(error.FullyQualifiedErrorId.Split(',')[0]),
                $"the id {error.FullyQualifiedErrorId}: {error}");
            Demand(error.ToString().Length is > 20 and < 2000, $"a message of {error.ToString().Length} characters");
            Demand(
                !Regex.IsMatch(error.ToString(), "<[a-z]|[{}]|Exception|\\bat DockerNetwork"),
                $"the message {error}");
        }
    }

    private void Compare(
        SortedDictionary<string, string> before, SortedDictionary<string, string> after,
        IReadOnlyList<ErrorRecord> errors)
    {
        string[] changes =
        [
            .. after.Except(before).Select(pair => "now " + pair.Value),
            .. before.Except(after).Select(pair => "no more " + pair.Value)];
        if (errors.Count == 0 || Call.MayChange || changes.Length == 0)
            return;

        // An object that could not be rolled back because the engine stopped responding must be reported.
        string told = string.Join(' ', errors.Select(error => error.ToString()));
        bool isTold =
            Fault.Kind == FaultKind.GoneDone
            && after.Except(before).All(pair => IsNamed(pair, told) || IsListed(pair, told));
        Demand(isTold, $"it left {string.Join("; ", changes)} and said: {told}");
    }

    /// <summary>True if the message contains the object's name or short id.</summary>
    private static bool IsNamed(KeyValuePair<string, string> thing, string told) =>
        told.Contains(thing.Value.Split(' ')[0], StringComparison.Ordinal)
        || told.Contains(thing.Key.Split(' ')[1][..12], StringComparison.Ordinal);

    private static bool IsListed(KeyValuePair<string, string> thing, string told) =>
        thing.Key.StartsWith("container ", StringComparison.Ordinal)
        && told.Contains(ListOfTheNameless, StringComparison.Ordinal);

    private void Again(TestShell shell, FaultProxy door)
    {
        door.Calm();
        try
        {
            Demand(
                shell.Run("Get-DockerNetwork bridge -NoContainers -DockerHost $address -TimeoutSec 30").Count == 1,
                $"the next call failed: {string.Join(' ', shell.Errors)}");
        }
        catch (RuntimeException exception)
        {
            Demand(false, $"the next call failed: {exception.Message}");
        }
    }

    private void Demand(bool isSo, string problem)
    {
        if (!isSo)
            Problems.Add($"{this}: {problem}");
    }

    private static string[] Errors() =>
        [
            .. AppDomain
                .CurrentDomain.GetAssemblies()
                .First(assembly => assembly.GetName().Name == "DockerNetwork.Core")
                .GetType("DockerNetwork.FailureKind")!
                .GetEnumNames()];
}
