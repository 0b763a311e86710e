using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Hosting;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Lists the docker contexts with their engines, and shows which context is current. Reads files and sends no
/// request to an engine.</summary>
[Cmdlet(VerbsCommon.Get, "DockerContext")]
[OutputType(typeof(DockerContext))]
public sealed class GetDockerContextCommand : PSCmdlet
{
    /// <summary>Contexts by name or wildcard.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Texts("Name", IsList = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContextCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Lists only the context that a cmdlet uses without -Context and -DockerHost.</summary>
    [Parameter]
    public SwitchParameter Current { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (string name in Name.SelectMany(ContextPattern.Matching).Distinct(StringComparer.Ordinal))
            Write(name);
    }

    /// <summary>Writes a context. A broken context becomes one error, and the others continue.</summary>
    private void Write(string name)
    {
        try
        {
            DockerContext context = EngineHost.Connector.DescribeContext(name);
            bool isCurrent = name == SessionChoice.DefaultName;
            if (isCurrent || !Current)
                WriteObject(context with { Current = isCurrent });
        }
        catch (DockerNetworkException failure)
        {
            WriteError(ErrorRecords.From(failure, name));
        }
    }
}
