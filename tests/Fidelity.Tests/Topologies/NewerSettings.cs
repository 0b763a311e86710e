using System.Globalization;
using DockerNetwork.Core.Drivers;

namespace DockerNetwork.Fidelity.Topologies;

/// <summary>Draws the settings that only newer engines support. They are drawn separately, and on every engine, so that
/// a seed gives the same topology on all engines except for these settings.</summary>
internal sealed class NewerSettings(int seed, Version api)
{
    private readonly Random _random = new(~seed);

    /// <summary>True if the next network is to be without IPv4.</summary>
    internal bool IsIPv6Only() => Chance(20) && Has(ApiLevel.V28);

    /// <summary>Completes the endpoint of a container that is created with it.</summary>
    internal EndpointPlan OfNew(EndpointPlan plan) => Complete(plan, ApiLevel.V25);

    /// <summary>Completes the endpoint of an existing container; only later engines give it a MAC address.</summary>
    internal EndpointPlan OfExisting(EndpointPlan plan) => Complete(plan, ApiLevel.V29P3);

    private EndpointPlan Complete(EndpointPlan plan, ApiLevel addresses)
    {
        string? address = Chance(35) ? MacAddress() : null;
        int? priority = Chance(35) ? _random.Next(-3, 4) : null;
        return plan with
        {
            MacAddress = Has(addresses) ? address : null,
            GatewayPriority = Has(ApiLevel.V28) ? priority : null,
        };
    }

    private bool Has(ApiLevel level) => api >= level.Version;

    private bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>Makes a MAC address. Its first byte marks it as locally administered, and as the address of one
    /// interface.</summary>
    private string MacAddress() => string.Join(':', Enumerable.Range(0, 5).Select(_ => Byte()).Prepend("02"));

    private string Byte() => _random.Next(256).ToString("x2", CultureInfo.InvariantCulture);
}
