namespace DockerNetwork.Core.Naming;

/// <summary>Reads the legacy links of an endpoint. A link gives a container an alias that only the linking container
/// can use. The alias is case-sensitive.</summary>
internal static class NameLinks
{
    /// <summary>Reads links as the engine does (moby/moby daemon/pkg/opts/opts.go, ParseLink): <c>container:alias</c>,
    /// <c>container</c>, or <c>/container:/self/alias</c>.</summary>
    /// <returns>The container by alias; null if there are no links, which is nearly always the case. The last of two
    /// equal aliases counts.</returns>
    internal static Dictionary<string, string>? Of(IReadOnlyList<string> links)
    {
        Dictionary<string, string>? targets = null;
        foreach (string link in links)
        {
            (string target, string alias) = Parse(link);
            targets ??= new Dictionary<string, string>(StringComparer.Ordinal);
            targets[alias] = target;
        }

        return targets;
    }

    internal static (string Target, string Alias) Parse(string link)
    {
        int colon = link.IndexOf(':');
        if (colon < 0)
            return (link, link);

        string target = link.Substring(0, colon);
        string alias = link.Substring(colon + 1);
        return target.StartsWith("/", StringComparison.Ordinal)
            ? (target.Substring(1), alias.Substring(alias.LastIndexOf('/') + 1))
            : (target, alias);
    }
}
