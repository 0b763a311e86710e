namespace DockerNetwork.Testing;

/// <summary>The source of this machine's Debian packages.</summary>
internal static class DebianMirror
{
    private static readonly string[] Question =
        [
            "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages", "Origin: Debian", "Label: Debian",
            "Component: main"];

    /// <summary>Asks apt for the mirror in its sources.</summary>
    /// <returns>The address of the mirror.</returns>
    /// <exception cref="EngineSetupException">apt has none.</exception>
    public static async Task<string> FindAsync(CancellationToken cancellationToken)
    {
        if (await AskAsync(cancellationToken) is string known)
            return known;
        // The origin of a source's packages is known only after its first use.
        await Tool.RunAsync("apt-get", ["-qq", "update"], CancellationToken.None);
        return await AskAsync(cancellationToken)
            ?? throw new EngineSetupException(
                "apt's sources have no Debian mirror in reach, from which a root folder could be made.");
    }

    /// <summary>Asks apt for the proxy to a mirror.</summary>
    /// <returns>The address of the proxy; empty if there is none.</returns>
    public static async Task<string> ProxyAsync(CancellationToken cancellationToken)
    {
        ToolResult answer = await Tool.RunAsync(
            "apt-config", ["dump", "--format", "%v%n", "Acquire::http::Proxy"], cancellationToken);
        return answer.ExitCode == 0 ? answer.Output.Split('\n')[0].Trim() : "";
    }

    private static async Task<string?> AskAsync(CancellationToken cancellationToken)
    {
        ToolResult answer = await Tool.RunAsync("apt-get", Question, cancellationToken);
        return answer.ExitCode == 0
            ? answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()
            : null;
    }
}
