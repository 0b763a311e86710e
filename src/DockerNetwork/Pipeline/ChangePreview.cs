using System.Management.Automation;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Pipeline;

/// <summary>Says under -WhatIf and -Verbose which names a change takes from whom, or gives, before it is made. Without
/// either it costs no request.</summary>
internal sealed class ChangePreview(EngineCommand command)
{
    /// <summary>How PowerShell knows what is for the eyes: such information is shown whatever $InformationPreference
    /// says.</summary>
    private const string ForHost = "PSHOST";

    private readonly Dictionary<INetworkEngine, NamingSnapshot> _now = [];

    /// <summary>Tells that changes are described only.</summary>
    internal bool IsWhatIf => IsOn("WhatIf", "WhatIfPreference");

    private bool IsVerbose => IsOn("Verbose", "VerbosePreference");

    /// <summary>Asks whether a change is wanted, with what it does to names. Under -WhatIf one change builds on the one
    /// before it, as they would be made.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="change">The engine with the change made.</param>
    /// <param name="shouldProcess">Asks.</param>
    /// <returns>Whether the change is to be made.</returns>
    internal bool Ask(INetworkEngine engine, Func<NamingSnapshot, NamingSnapshot> change, Func<bool> shouldProcess)
    {
        bool isWhatIf = IsWhatIf;
        if (!isWhatIf && !IsVerbose)
            return shouldProcess();

        NamingSnapshot before = Now(engine);
        NamingSnapshot after = change(before);
        IReadOnlyList<ContainerNameChange> changes = NameReport.Changes(before, after, engine.Reference);
        if (!isWhatIf)
            Write(changes, item => command.WriteVerbose(item.ToString()));

        bool isWanted = shouldProcess();
        if (isWhatIf)
            Write(changes, item => command.WriteInformation(item, [ForHost]));

        if (isWhatIf)
            _now[engine] = after;
        else if (isWanted)
            _now.Remove(engine);

        return isWanted;
    }

    private static void Write(IReadOnlyList<ContainerNameChange> changes, Action<ContainerNameChange> write)
    {
        foreach (ContainerNameChange change in changes)
            write(change);
    }

    private NamingSnapshot Now(INetworkEngine engine) =>
        _now.TryGetValue(engine, out NamingSnapshot? now)
            ? now
            : _now[engine] = command.Await(token => SnapshotLoader.NowAsync(engine, token));

    /// <summary>The parameter where it is given, else what the session prefers.</summary>
    private bool IsOn(string parameter, string preference)
    {
        if (command.MyInvocation.BoundParameters.TryGetValue(parameter, out object? given))
            return given is SwitchParameter { IsPresent: true };

        return command.SessionState.PSVariable.GetValue(preference) switch
        {
            bool isOn => isOn,
            SwitchParameter isOn => isOn.IsPresent,
            ActionPreference action => action is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore),
            _ => false,
        };
    }
}
