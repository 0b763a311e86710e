using DockerNetwork.Core.Addressing;

namespace DockerNetwork.Binding;

/// <summary>Reads an address pool of a network that was written as text.</summary>
internal static class PoolText
{
    /// <summary>Makes the pool of a subnet, with the gateway that lies in it.</summary>
    internal static NetworkPool Read(string subnet, IEnumerable<string> gateways)
    {
        IpPrefix? prefix = IpPrefix.Parse(subnet);
        return new NetworkPool
        {
            Subnet = subnet,
            Gateway = gateways.FirstOrDefault(gateway =>
                IpPrefix.ParseAddress(gateway) is { } address && prefix?.Contains(address) == true),
        };
    }
}
