using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Hosting;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Chooses the engine for commands that name none, in this session. With -Persist, the docker CLI uses it
/// too.</summary>
[Cmdlet(VerbsOther.Use, "DockerContext", DefaultParameterSetName = NameSet, SupportsShouldProcess = true)]
[OutputType(typeof(DockerContext))]
public sealed class UseDockerContextCommand : PSCmdlet
{
    private const string NameSet = "Name";
    private const string ResetSet = "Reset";

    /// <summary>The context.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        ParameterSetName = NameSet)]
    [Texts("Name", IsOne = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContextCompleter))]
    public string Name { get; set; } = "";

    /// <summary>Writes the choice also to the docker config, for the docker CLI and for later sessions.</summary>
    [Parameter(ParameterSetName = NameSet)]
    public SwitchParameter Persist { get; set; }

    /// <summary>Clears this session's choice.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ResetSet)]
    public SwitchParameter Reset { get; set; }

    /// <summary>Returns the context that is in use afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        try
        {
            if (Reset)
                TakeBack();
            else
                Choose();
        }
        catch (DockerNetworkException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, Reset ? null : Name));
        }
    }

    private void TakeBack()
    {
        if (
            !ShouldProcess(
                "Take back the choice of a docker context for this session.",
                "Take back the choice of a docker context for this session?", "Confirm"))
            return;

        SessionChoice.Here.Context = null;
        Pass(SessionChoice.DefaultName);
    }

    private void Choose()
    {
        DockerContext context = EngineHost.Connector.DescribeContext(Name);
        string action =
            $"Use docker context '{Name}' ({context.Host}) in this "
                + $"session{(Persist ? " and write it into the docker config" : "")}";
        if (!ShouldProcess($"{action}.", $"{action}?", "Confirm"))
            return;

        if (Persist)
            WriteDown();

        SessionChoice.Here.Context = Name;
        Pass(Name);
    }

    private void WriteDown()
    {
        EngineHost.Connector.PersistContext(Name);
        if (Name != "default" && !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DOCKER_HOST")))
            WriteWarning(
                $"DOCKER_HOST is set: where it is, the docker CLI and other sessions take it before the context "
                    + $"'{Name}'.");
    }

    private void Pass(string name)
    {
        if (PassThru)
            WriteObject(EngineHost.Connector.DescribeContext(name) with { Current = true });
    }
}
