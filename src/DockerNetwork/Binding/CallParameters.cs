using System.Management.Automation;

namespace DockerNetwork.Binding;

/// <summary>Finds the parameter that a name in a call means, as PowerShell does.</summary>
internal sealed class CallParameters(CommandInfo command)
{
    /// <summary>True for the hidden switch that takes an option of the command.</summary>
    internal bool IsOption(string name) => name.Length == 1 && command.Parameters.ContainsKey(name);

    /// <summary>Finds the parameter of a full name, an alias or an abbreviation.</summary>
    /// <returns>Null if there is none, or if an abbreviation fits several.</returns>
    internal ParameterMetadata? Find(string name)
    {
        ParameterMetadata[] all = [.. command.Parameters.Values];
        ParameterMetadata[] fitting =
            [.. all.Where(parameter => Names(parameter).Any(known => StartsWith(known, name)))];
        return Array.Find(fitting, parameter => Names(parameter).Any(known => known.Length == name.Length))
            ?? (fitting.Length == 1 ? fitting[0] : null);
    }

    private static IEnumerable<string> Names(ParameterMetadata parameter) => [parameter.Name, .. parameter.Aliases];

    private static bool StartsWith(string text, string start) =>
        text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
