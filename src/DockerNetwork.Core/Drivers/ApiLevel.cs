namespace DockerNetwork.Core.Drivers;

/// <summary>The first version of the engine that has a feature: the API version, which is negotiated, and the release,
/// which users know.</summary>
/// <param name="Version">The API version.</param>
/// <param name="Release">The first release of Docker Engine that supports it.</param>
internal sealed record ApiLevel(Version Version, string Release)
{
    internal static readonly ApiLevel V17P06 = new(new Version(1, 30), "17.06");
    internal static readonly ApiLevel V17P09 = new(new Version(1, 32), "17.09");
    internal static readonly ApiLevel V23 = new(new Version(1, 42), "23.0");
    internal static readonly ApiLevel V25 = new(new Version(1, 44), "25.0");
    internal static readonly ApiLevel V27 = new(new Version(1, 46), "27.0");
    internal static readonly ApiLevel V28 = new(new Version(1, 48), "28.0");
    internal static readonly ApiLevel V28P2 = new(new Version(1, 50), "28.2");
    internal static readonly ApiLevel V29 = new(new Version(1, 52), "29.0");
    internal static readonly ApiLevel V29P3 = new(new Version(1, 54), "29.3");
}
