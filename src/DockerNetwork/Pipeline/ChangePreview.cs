using System.Management.Automation;
using DockerNetwork.Binding;
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

    private readonly Dictionary<EngineCache, ChangeSequence> _previews = [];

    /// <summary>True under -WhatIf, where changes are described and not made.</summary>
    internal bool IsWhatIf => command.IsOn("WhatIf", "WhatIfPreference");

    private bool IsVerbose => command.IsOn("Verbose", "VerbosePreference");

    /// <summary>Calls ShouldProcess for a change and reports what the change does to names. Under -WhatIf, each change
    /// builds on the changes before it, as if they were made. There, it is silent about a change that would have no
    /// effect.</summary>
    /// <param name="session">The engine, whose lists are used.</param>
    /// <param name="scope">The objects that the change concerns.</param>
    /// <param name="refusal">Returns the error that the change would cause, or null. Used under -WhatIf alone, because
    /// the change itself causes the error otherwise.</param>
    /// <param name="change">Returns the snapshot of the engine after the change.</param>
    /// <param name="shouldProcess">Calls ShouldProcess.</param>
    /// <returns>True if the change is to be made.</returns>
    /// <exception cref="DockerNetworkException">The error that the change would cause, under -WhatIf.</exception>
    internal bool Ask(
        EngineCache session, SnapshotScope scope, Func<NamingSnapshot, DockerNetworkException?> refusal,
        Func<NamingSnapshot, NamingSnapshot> change, Func<bool> shouldProcess)
    {
        if (!IsWhatIf)
            return IsVerbose ? Announce(session, scope, change, shouldProcess) : shouldProcess();

        (NamingSnapshot before, NamingSnapshot after) = Simulate(session, scope, change);
        if (refusal(before) is DockerNetworkException failure)
            throw failure;

        if (ReferenceEquals(before, after))
            return false;

        bool isWanted = shouldProcess();
        Write(session, before, after, item => command.WriteInformation(item, [ForHost]));
        return isWanted;
    }

    private bool Announce(
        EngineCache session, SnapshotScope scope, Func<NamingSnapshot, NamingSnapshot> change,
        Func<bool> shouldProcess)
    {
        (NamingSnapshot before, NamingSnapshot after) = Simulate(session, scope, change);
        Write(session, before, after, item => command.WriteVerbose(item.ToString()));
        bool isWanted = shouldProcess();
        Forget(session, isWanted);
        return isWanted;
    }

    private (NamingSnapshot Before, NamingSnapshot After) Simulate(
        EngineCache session, SnapshotScope scope, Func<NamingSnapshot, NamingSnapshot> change)
    {
        if (!_previews.TryGetValue(session, out ChangeSequence? preview))
        {
            session.LoadMembers();
            preview = _previews[session] =
                new ChangeSequence(new SnapshotLoader(session.Engine, session.Networks, session.Containers));
        }

        return command.Await(token => preview.AddAsync(scope, change, token));
    }

    /// <summary>Drops what a real change made out of date.</summary>
    private void Forget(EngineCache session, bool isMade)
    {
        _previews.Remove(session);
        if (isMade)
            session.Forget();
    }

    private static void Write(
        EngineCache session, NamingSnapshot before, NamingSnapshot after, Action<ContainerNameChange> write)
    {
        foreach (ContainerNameChange change in NameReport.Changes(before, after, session.Engine.Reference))
            write(change);
    }
}
