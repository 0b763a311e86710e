using System.ComponentModel;
using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.BaseCommands;

/// <summary>The base of the cmdlets that create a container and leave it on the engine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class KeptContainerCommand : ImageCommand
{
    /// <summary>The rule by which the engine starts the container again: no, always, unless-stopped, on-failure or
    /// on-failure:3. Default: no.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ImageSet)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(RestartPolicyCompleter))]
    public string? RestartPolicy { get; set; }

    private protected override ContainerRequest Complete(ContainerRequest request) =>
        request with { Restart = RestartPolicy is null ? null : RestartRule.Parse(RestartPolicy) };
}
