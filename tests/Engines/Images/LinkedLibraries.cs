using System.Text.RegularExpressions;

namespace DockerNetwork.Testing;

/// <summary>The libraries that a program needs to run.</summary>
internal static partial class LinkedLibraries
{
    /// <summary>Runs ldd.</summary>
    /// <returns>Full paths; none for a static program.</returns>
    public static async Task<IReadOnlyList<string>> OfAsync(string program, CancellationToken cancellationToken)
    {
        ToolResult answer = await Tool.RunAsync("ldd", [program], cancellationToken);
        if (answer.ExitCode != 0)
            return [];
        return [.. Paths().Matches(answer.Output).Select(match => match.Groups[1].Value).Distinct()];
    }

    // "libm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x…)" and "/lib64/ld-linux-x86-64.so.2 (0x…)".
    [GeneratedRegex(@"(/\S+) \(0x", RegexOptions.CultureInvariant)]
    private static partial Regex Paths();
}
