using System.Management.Automation;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Pipeline;

/// <summary>Reports under -WhatIf and -Verbose which names a change adds or removes for which container, before the
/// change is made. Without these switches it sends no request.</summary>
internal sealed class ChangePreview(EngineCommand command)
{
    /// <summary>The tag that makes PowerShell show information to the user, whatever $InformationPreference
    /// is.</summary>
    private const string ForHost = "PSHOST";

    private readonly Dictionary<INetworkEngine, NamingSnapshot> _now = [];

    /// <summary>True under -WhatIf, where changes are described and not made.</summary>
    internal bool IsWhatIf => IsOn("WhatIf", "WhatIfPreference");

    private bool IsVerbose => IsOn("Verbose", "VerbosePreference");

    /// <summary>Calls ShouldProcess for a change and reports what the change does to names. Under -WhatIf, each change
    /// builds on the changes before it, as if they were made.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="change">Returns the snapshot of the engine after the change.</param>
    /// <param name="shouldProcess">Calls ShouldProcess.</param>
    /// <returns>True if the change is to be made.</returns>
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

    /// <summary>Reads the parameter if it is given, or else the session's preference variable.</summary>
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
