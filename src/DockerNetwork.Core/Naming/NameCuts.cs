namespace DockerNetwork.Core.Naming;

/// <summary>The ways a name with dots is read: whole first, then name and network, cut at each dot from the right.</summary>
internal static class NameCuts
{
    internal static IEnumerable<NameLook> Of(string name, bool isWindows)
    {
        yield return new NameLook(name, "");
        for (int dot = isWindows ? -1 : name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
            yield return new NameLook(name.Substring(0, dot), name.Substring(dot + 1));
    }
}
