namespace DockerNetwork;

/// <summary>Docker's short form of an id.</summary>
internal static class ShortIds
{
    /// <summary>The length of a short id. Docker shows, and registers in its DNS, the first 12 characters (moby/moby
    /// pkg/stringid).</summary>
    private const int Length = 12;

    internal static string Of(string id) => id.Length <= Length ? id : id.Substring(0, Length);
}
