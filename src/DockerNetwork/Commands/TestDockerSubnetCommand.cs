using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Addressing;

namespace DockerNetwork.Commands;

/// <summary>Tests prefixes for conflicts with those in use.</summary>
[Cmdlet(VerbsDiagnostic.Test, "DockerSubnet")]
[OutputType(typeof(SubnetTest))]
public sealed class TestDockerSubnetCommand : SubnetCommand
{
    /// <summary>The prefixes in CIDR form, IPv4 and IPv6.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Prefix")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Subnet { get; set; } = [];

    private protected override void ProcessItem() => ForEach(Subnet, text =>
    {
        IpPrefix prefix = PoolPlan.Subnet("-Subnet", text);
        WriteObject(new SubnetTest { Prefix = prefix.ToString(), Conflicts = InUse.Of(prefix), Engines = Chosen });
    });
}
