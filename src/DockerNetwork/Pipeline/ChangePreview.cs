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
    /// <param name="change">The change.</param>
    /// <param name="shouldProcess">Calls ShouldProcess.</param>
    /// <returns>True if the change is to be made.</returns>
    /// <exception cref="DockerNetworkException">The error that the change would cause, under -WhatIf.</exception>
    internal bool Ask(EngineCache session, PreviewedChange change, Func<bool> shouldProcess)
    {
        if (!IsWhatIf)
            return IsVerbose ? Announce(session, change, shouldProcess) : shouldProcess();

        PreviewStep step = Add(session, change);
        if (!step.HasEffect)
            return false;

        bool isWanted = shouldProcess();
        Write(session, step, item => command.WriteInformation(item, [ForHost]));
        return isWanted;
    }

    /// <summary>Adds a change that is only previewed.</summary>
    /// <exception cref="DockerNetworkException">The error that the change would cause.</exception>
    internal PreviewStep Add(EngineCache session, PreviewedChange change)
    {
        PreviewStep step = Preview(session, change);
        return step.Refusal is null ? step : throw step.Refusal;
    }

    /// <summary>Gets the effect of all added changes together on names.</summary>
    internal IEnumerable<ContainerNameChange> Changes() => _previews.SelectMany(pair =>
    {
        (NamingSnapshot before, NamingSnapshot after) = command.Await(pair.Value.AllAsync);
        return NameReport.Changes(before, after, pair.Key.Engine.Reference);
    });

    /// <summary>Reports the effect on names before the change is made. A refusal comes from the engine.</summary>
    private bool Announce(EngineCache session, PreviewedChange change, Func<bool> shouldProcess)
    {
        Write(session, Preview(session, change), item => command.WriteVerbose(item.ToString()));
        bool isWanted = shouldProcess();
        Forget(session, isWanted);
        return isWanted;
    }

    private PreviewStep Preview(EngineCache session, PreviewedChange change)
    {
        if (!_previews.TryGetValue(session, out ChangeSequence? changes))
        {
            session.LoadMembers();
            changes = _previews[session] =
                new ChangeSequence(new SnapshotLoader(session.Engine, session.Networks, session.Containers));
        }

        return command.Await(token => changes.AddAsync(change, token));
    }

    /// <summary>Drops what a real change made out of date.</summary>
    private void Forget(EngineCache session, bool isMade)
    {
        _previews.Remove(session);
        if (isMade)
            session.Forget();
    }

    private static void Write(EngineCache session, PreviewStep step, Action<ContainerNameChange> write)
    {
        foreach (ContainerNameChange change in NameReport.Changes(step.Before, step.After, session.Engine.Reference))
            write(change);
    }
}
