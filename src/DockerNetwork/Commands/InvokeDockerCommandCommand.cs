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
public sealed class InvokeDockerCommandCommand : CommandLineCommand
{
    /// <summary>Containers by name, id, id prefix, wildcard or object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? Container { get; set; }

    /// <summary>The command with its arguments. An argument that is a full parameter name needs a preceding --, as in
    /// Invoke-DockerCommand app -- find / -user root.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromRemainingArguments = true)]
    [ValidateNotNullOrEmpty]
    [Words]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Command { get; set; } = [];

    /// <summary>Environment variables to add to the container's, as a hashtable or as 'key=value'.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NoCompleter))]
    public SettingPairs[]? Environment { get; set; }

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

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Command = Whole(Command, nameof(Container), startsWithOption: false);
    }

    private protected override void ProcessItem()
    {
        ExecRequest request = new()
        {
            Command = new(Command),
            Environment = SettingPairs.Merge("-Environment", Environment),
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

    /// <summary>Finds the containers. A wildcard means those that run.</summary>
    private protected override IReadOnlyList<ResourceId> Find(EngineCache session, ContainerReference reference) =>
        WildcardChoice.ToRunIn(session, reference);

    private void Run(INetworkEngine engine, ResourceId container, ExecRequest request)
    {
        using OutputRelay output = new(this);
        ExitCode.Keep(this, () => Drain(
            (post, token) => ContainerExec.RunAsync(engine, container, request, output.Through(post, token), token)));
    }
}
