using System.Collections;
using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Runs a command in running containers, one after another. Its output comes as it is written: stdout as
/// strings, stderr as warnings.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "DockerCommand", SupportsShouldProcess = true)]
[OutputType(typeof(string))]
public sealed class InvokeDockerCommandCommand : ContainerCommand
{
    /// <summary>Containers by name, id, id prefix, wildcard or object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? Container { get; set; }

    /// <summary>The command with its arguments. What looks like a parameter is put in quotes, or behind --.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromRemainingArguments = true)]
    [ValidateNotNullOrEmpty]
    public string[] Command { get; set; } = [];

    /// <summary>Environment variables, added to the container's.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Environment { get; set; }

    /// <summary>The user, as name, uid or user:group; the container's where it is left out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? User { get; set; }

    /// <summary>The working directory; the container's where it is left out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? WorkingDirectory { get; set; }

    private protected override void ProcessItem()
    {
        ExecRequest request = new()
        {
            Command = new(Command),
            Environment = Hashtables.ToMap("-Environment", Environment),
            User = User,
            WorkingDirectory = WorkingDirectory,
        };
        EachContainer(Container, (engine, container) =>
        {
            if (IsWanted($"Run '{string.Join(" ", Command)}' in container '{container}' on engine {engine.Reference}"))
                Run(engine, container, request);
        });
    }

    private void Run(INetworkEngine engine, ResourceId container, ExecRequest request)
    {
        using OutputRelay output = new(this);
        Drain((post, token) => ContainerExec.RunAsync(engine, container, request, output.Through(post, token), token));
    }
}
