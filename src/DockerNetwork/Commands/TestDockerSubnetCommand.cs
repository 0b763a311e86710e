using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Addressing;

namespace DockerNetwork.Commands;

/// <summary>Tests prefixes for conflicts with those in use.</summary>
[Cmdlet(VerbsDiagnostic.Test, "DockerSubnet")]
[OutputType(typeof(SubnetTest), typeof(bool))]
public sealed class TestDockerSubnetCommand : SubnetCommand
{
    /// <summary>The prefixes in CIDR form, IPv4 and IPv6.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Texts("Subnet", "Prefix", "Subnets", IsList = true)]
    [Alias("Prefix")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Subnet { get; set; } = [];

    /// <summary>Returns only a Boolean: true if all prefixes are free.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    private bool? _allFree;

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (Quiet)
            WriteObject(_allFree == true);
    }

    private protected override void ProcessItem() => ForEach(Subnet, text =>
    {
        IpPrefix prefix = PoolPlan.Subnet("-Subnet", text);
        SubnetTest test = new() { Prefix = prefix.ToString(), Conflicts = InUse.Of(prefix), Engines = Chosen };
        if (Quiet)
            _allFree = test.Free && _allFree != false;
        else
            WriteObject(test);
    });

    /// <inheritdoc />
    private protected override void Flush() => _allFree = false;
}
