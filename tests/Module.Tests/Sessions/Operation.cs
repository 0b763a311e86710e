using System.Diagnostics;
using System.Management.Automation;

namespace DockerNetwork.ModuleTests.Sessions;

/// <summary>An operation of one session, and its result.</summary>
/// <param name="Verb">New, Remove, Connect or Disconnect.</param>
/// <param name="Network">The network.</param>
/// <param name="Container">The container; empty for New and Remove.</param>
internal sealed record Operation(string Verb, string Network, string Container)
{
    private static readonly string[] Verbs =
    [
        "New", "Remove", "Connect", "Connect", "Connect", "Disconnect", "Disconnect"];

    /// <summary>The times of the begin and the end, in ticks of one clock.</summary>
    internal (long Begin, long End) Time { get; private set; }

    /// <summary>The error, or null if it succeeded.</summary>
    internal ErrorRecord? Error { get; private set; }

    internal bool Succeeded => Error is null;

    /// <summary>True if a network was created, including one that the other session removed before this one could
    /// inspect it.</summary>
    internal bool Made =>
        Verb == "New"
        && (Succeeded || Error!.FullyQualifiedErrorId.StartsWith("NetworkNotFound,", StringComparison.Ordinal));

    private string Script => Verb switch
    {
        "New" => "New-DockerNetwork $network -Label $label",
        "Remove" => "Remove-DockerNetwork $network -Confirm:$false",
        "Connect" => "Connect-DockerNetwork $network $container",
        _ => "Disconnect-DockerNetwork $network $container",
    };

    internal static Operation Any(Random random, string[] networks, string[] containers)
    {
        string verb = random.GetItems(Verbs, 1)[0];
        return new Operation(
            verb, random.GetItems(networks, 1)[0],
            verb is "New" or "Remove" ? "" : random.GetItems(containers, 1)[0]);
    }

    internal void Run(TestShell shell, object label)
    {
        long begin = Stopwatch.GetTimestamp();
        try
        {
            shell.Run(Script, ("network", Network), ("container", Container), ("label", label));
            Error = shell.Errors.Count == 0 ? null : shell.Errors[0];
        }
        catch (RuntimeException exception)
        {
            Error = exception.ErrorRecord;
        }

        Time = (begin, Stopwatch.GetTimestamp());
    }

    public override string ToString() => $"{Verb} {Network} {Container}: {Error?.ToString() ?? "succeeded"}";
}
