using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Hosting;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Lists docker contexts: which engines there are to choose from, and which is chosen. Reads files, asks no
/// engine.</summary>
[Cmdlet(VerbsCommon.Get, "DockerContext")]
[OutputType(typeof(DockerContext))]
public sealed class GetDockerContextCommand : PSCmdlet
{
    /// <summary>Contexts by name or wildcard.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContextCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Only the one that a cmdlet takes here with neither -Context nor -DockerHost.</summary>
    [Parameter]
    public SwitchParameter Current { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (string pattern in Name)
            foreach (string name in ContextPattern.Matching(pattern))
                Write(name);
    }

    /// <summary>A context that is broken is one error, and the rest goes on.</summary>
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
