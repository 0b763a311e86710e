using System.Collections;
using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Runs a command in running containers, one after another. Writes its output as it arrives: stdout as
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

    /// <summary>The command with its arguments. An argument that looks like a parameter needs quotes or a preceding
    /// --.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromRemainingArguments = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Command { get; set; } = [];

    /// <summary>Environment variables to add to the container's.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NoCompleter))]
    public IDictionary? Environment { get; set; }

    /// <summary>The user, as name, uid or user:group. Default: the container's user.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string? User { get; set; }

    /// <summary>The working directory. Default: the container's working directory.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
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
        EachContainer(Container, (session, container) =>
        {
            INetworkEngine engine = session.Engine;
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
