using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers the projects of Docker Compose that the engine has something of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ProjectCompleter : EngineCompleter
{
    private protected override async Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken)
    {
        IReadOnlyList<Container> containers = await engine.Containers.ListAsync(cancellationToken)
            .ConfigureAwait(false);
        IReadOnlyList<Network> networks = await engine.Networks.ListAsync(cancellationToken).ConfigureAwait(false);
        return containers
            .Select(container => container.Project)
            .Concat(networks.Select(network => network.Project))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(name => (name, ToolTip(name, networks, containers)));
    }

    private static string ToolTip(
        string name, IReadOnlyList<Network> networks, IReadOnlyList<Container> containers) =>
        $"{name}: {networks.Count(network => network.Project == name)} networks, "
            + $"{containers.Count(container => container.Project == name)} containers";
}
