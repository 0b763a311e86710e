namespace DockerNetwork.Core.Naming;

/// <summary>Lists the ways to read a name with dots: first as a whole, then as name and network, split at each dot from
/// the right.</summary>
internal static class NameSplits
{
    internal static IEnumerable<NameLookup> Of(string name, bool isWindows)
    {
        yield return new NameLookup(name, "");
        for (int dot = isWindows ? -1 : name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
            yield return new NameLookup(name.Substring(0, dot), name.Substring(dot + 1));
    }
}
