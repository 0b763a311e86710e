using System.Management.Automation;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Commands;

/// <summary>Compares names taken before and after something: which are gained, lost or mean others.</summary>
[Cmdlet(VerbsData.Compare, "ContainerName")]
[OutputType(typeof(ContainerNameChange))]
public sealed class CompareContainerNameCommand : PSCmdlet
{
    private readonly List<ContainerName> _after = [];

    /// <summary>The names before, from Get-ContainerName. None is a list too.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [AllowNull]
    [AllowEmptyCollection]
    public ContainerName[]? ReferenceObject { get; set; }

    /// <summary>The names after, from Get-ContainerName.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public ContainerName[]? DifferenceObject { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord() => _after.AddRange(DifferenceObject ?? []);

    /// <inheritdoc />
    protected override void EndProcessing() => WriteObject(NameDifference.Of(ReferenceObject ?? [], _after), enumerateCollection: true);
}
