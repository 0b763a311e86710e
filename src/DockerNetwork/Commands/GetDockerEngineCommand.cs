using System.Management.Automation;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Describes the chosen engines: versions, network drivers, swarm state, address pools.</summary>
[Cmdlet(VerbsCommon.Get, "DockerEngine")]
[OutputType(typeof(EngineInfo))]
public sealed class GetDockerEngineCommand : EngineCommand
{
    private protected override void ProcessItem() =>
        this.ForEachEngine<EngineInfo>(
            [], EngineLists.None, session => session.Engine.GetInfoAsync, (_, info) => WriteObject(info));
}
