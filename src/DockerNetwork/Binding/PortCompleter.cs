using System.Collections;
using System.ComponentModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Offers the ports that the containers of -To expose, or those of all containers if -To names none of
/// them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PortCompleter : EngineCompleter
{
    private protected override async Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken)
    {
        IReadOnlyList<Container> all = await engine.Containers.ListAsync(cancellationToken).ConfigureAwait(false);
        Container[] named = bound["To"] is object given
            ? MembershipOffers.Named(given, all, container => container.Id, container => container.Name)
            : [];
        return (named.Length > 0 ? named : all)
            .SelectMany(container => container.Ports.Select(port => (container, port)))
            .GroupBy(pair => pair.port.ContainerPort)
            .Select(group => ($"{group.Key}", Places(group)));
    }

    private static string Places(IEnumerable<(Container Container, PublishedPort Port)> uses) =>
        string.Join(", ", uses.Select(use => $"{use.Container.Name} {use.Port.Protocol}").Distinct());
}
