namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Writes commands of this module as a user would type them.</summary>
internal static class CommandText
{
    internal static string Connect(string network, string container, string? alias = null) =>
        $"Connect-DockerNetwork {Quoted(network)} "
            + $"{Quoted(container)}{(alias is null ? "" : $" -Alias {Quoted(alias)}")}";

    internal static string Disconnect(string network, string container) =>
        $"Disconnect-DockerNetwork {Quoted(network)} {Quoted(container)}";

    internal static string Start(string container) => $"Start-DockerContainer -Container {Quoted(container)}";

    internal static string New(string network) => $"New-DockerNetwork {Quoted(network)}";

    internal static string Run(string image, string network) =>
        $"Start-DockerContainer {Quoted(image)} -Network {Quoted(network)}";

    internal static string Ask(string name, string container) =>
        $"Resolve-ContainerName {Quoted(name)} -From {Quoted(container)}";

    /// <summary>Puts a word in single quotes if PowerShell would not accept it unquoted.</summary>
    internal static string Quoted(string word) =>
        word.Length > 0 && word.All(IsPlain) && !word.StartsWith("-", StringComparison.Ordinal)
        ? word
        : $"'{word.Replace("'", "''")}'";

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/';
}
