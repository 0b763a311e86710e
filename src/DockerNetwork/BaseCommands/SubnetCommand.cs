using System.ComponentModel;
using DockerNetwork.Binding;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.BaseCommands;

/// <summary>The base of the cmdlets that compare prefixes with those in use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SubnetCommand : EngineCommand
{
    private SubnetConflicts? _inUse;

    /// <summary>The prefixes of the engines' networks. If one of the engines is on this machine, also the prefixes of
    /// its interfaces and routes.</summary>
    private protected SubnetConflicts InUse => _inUse ??= Collect();

    private protected ItemList<EngineReference> Chosen =>
        new(Engines.Chosen.Select(session => session.Engine.Reference));

    private SubnetConflicts Collect()
    {
        SubnetConflicts inUse = new();
        this.ForEachEngine([], EngineLists.Networks, session => inUse.Add(session.Networks));
        if (Engines.Chosen.Any(session => session.Engine.IsLocal))
            FreeSubnets.AddMachine(inUse);

        return inUse;
    }
}
