using System.ComponentModel;
using DockerNetwork.Binding;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Hosting;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>What the cmdlets share that hold prefixes against what is in use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SubnetCommand : EngineCommand
{
    private SubnetConflicts? _inUse;

    /// <summary>What the engines' networks have, and where one of them is on this machine, what its interfaces and
    /// routes have.</summary>
    private protected SubnetConflicts InUse => _inUse ??= Collect();

    private protected ItemList<EngineReference> Chosen =>
        new(Engines.Chosen.Select(session => session.Engine.Reference));

    private SubnetConflicts Collect()
    {
        SubnetConflicts inUse = new();
        this.ForEachEngine([], EngineLists.Networks, session => inUse.Add(session.Networks));
        if (Engines.Chosen.Any(session => session.Engine.IsLocal))
        {
            inUse.Add(SubnetConflictKind.Interface, MachineNetworks.Interfaces());
            inUse.Add(SubnetConflictKind.Route, MachineNetworks.Routes());
        }

        return inUse;
    }
}
