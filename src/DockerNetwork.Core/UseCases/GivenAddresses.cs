using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Holds the addresses that an engine gave against those that were asked for. Some it changes without a
/// word.</summary>
internal static class GivenAddresses
{
    /// <summary>Checks a container's endpoint on the network that was asked for.</summary>
    /// <exception cref="DockerNetworkException">AddressInvalid, naming what was asked for and what was
    /// given.</exception>
    internal static void Demand(EndpointRequest asked, Container container)
    {
        NetworkEndpoint? given = container.Endpoints.FirstOrDefault(endpoint =>
            asked.NetworkId.Length > 0 ? endpoint.NetworkId == asked.NetworkId : endpoint.Network == asked.Network);
        if (given is not null && Differs(asked, given) is DockerNetworkException failure)
            throw failure;
    }

    /// <summary>Makes the failure of an endpoint that was given something else.</summary>
    /// <returns>Null where it has what was asked for, or is not up.</returns>
    internal static DockerNetworkException? Differs(EndpointRequest asked, NetworkEndpoint given)
    {
        string[] differences = [.. EndpointComparison.GivenOtherwise(asked, given)];
        return differences.Length == 0 ? null : new DockerNetworkException(
            FailureKind.AddressInvalid,
            $"The engine connected container '{given.Container}' to network '{given.Network}', but not with the "
            + $"address that was asked for: {string.Join("; ", differences)}. Choose another address, or leave it "
            + "to the "
            + "engine.");
    }
}
