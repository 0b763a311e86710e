using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Compares the addresses that an engine assigned with the requested ones. The engine changes some of them
/// without an error.</summary>
internal static class GivenAddresses
{
    /// <summary>Checks a container's endpoint on the requested network.</summary>
    /// <exception cref="DockerNetworkException">AddressInvalid, naming the requested and the assigned
    /// address.</exception>
    internal static void Demand(EndpointRequest asked, Container container)
    {
        NetworkEndpoint? given = container.Endpoints.FirstOrDefault(endpoint =>
            asked.NetworkId.Length > 0 ? endpoint.NetworkId == asked.NetworkId : endpoint.Network == asked.Network);
        if (given is not null && Differs(asked, given) is DockerNetworkException failure)
            throw failure;
    }

    /// <summary>Makes the error for an endpoint that was assigned something else.</summary>
    /// <returns>Null if the endpoint has what was requested, or is not active.</returns>
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
