using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Says what the chosen engines are: versions, network drivers, swarm state, address pools.</summary>
[Cmdlet(VerbsCommon.Get, "DockerEngine")]
[OutputType(typeof(EngineInfo))]
public sealed class GetDockerEngineCommand : EngineCommand
{
    private protected override void ProcessItem()
    {
        foreach ((EngineSession _, EngineInfo info) in this.Ask(Engines.Chosen, (engine, token) => engine.GetInfoAsync(token)))
            WriteObject(info);
    }
}
