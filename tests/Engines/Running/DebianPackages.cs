namespace DockerNetwork.Testing;

/// <summary>Installs the programs for an engine and its images.</summary>
internal static class DebianPackages
{
    // Packages consult this file before they start their service; it is absent on a machine that starts services at
    // installation.
    private const string ServicePolicy = "/usr/sbin/policy-rc.d";

    private static readonly Dictionary<string, string> Owners = new(StringComparer.Ordinal)
    {
        ["dockerd"] = "docker.io",
        ["iptables"] = "iptables",
        ["ip"] = "iproute2",
        ["busybox"] = "busybox-static",
        ["redis-server"] = "redis-server",
        ["redis-cli"] = "redis-tools",
        ["ssh"] = "openssh-client",
        ["sshd"] = "openssh-server",
        ["debootstrap"] = "debootstrap",
        ["wine64"] = "wine64",
    };

    private static bool CanInstall => Environment.IsPrivilegedProcess && Tool.Find("apt-get") is not null;

    /// <summary>Ensures that programs are installed. Starts no service.</summary>
    /// <exception cref="EngineSetupException">Some are missing and cannot be installed.</exception>
    public static async Task EnsureAsync(
        IEnumerable<string> programs, TextWriter log, CancellationToken cancellationToken)
    {
        string[] missing =
        [
            .. programs.Where(program => Tool.Find(program) is null).Select(program => Owners[program]).Distinct()];
        if (missing.Length == 0)
            return;
        string names = string.Join(' ', missing);
        if (!CanInstall)
            throw new EngineSetupException(
                $"These packages are missing and can only be installed here as root on Debian or a system like it: "
                    + $"{names}. Install them, or start a Docker Engine that can pull images.");
        cancellationToken.ThrowIfCancellationRequested();
        log.WriteLine($"Installing {names} …");
        await InstallAsync(missing);
    }

    // Not cancelable, because that would leave a package half-installed.
    private static async Task InstallAsync(string[] packages)
    {
        bool ownPolicy = DenyServices();
        try
        {
            ToolResult result = await AptAsync(["install", "--no-install-recommends", .. packages]);
            if (result.ExitCode != 0)
            {
                await AptAsync(["update"]);
                result = await AptAsync(["install", "--no-install-recommends", .. packages]);
            }

            if (result.ExitCode != 0)
                throw new EngineSetupException(
                    $"apt-get could not install {string.Join(' ', packages)}:\n{result.Tail}");
        }
        finally
        {
            if (ownPolicy)
                File.Delete(ServicePolicy);
        }
    }

    private static Task<ToolResult> AptAsync(string[] arguments) =>
        Tool.RunAsync("apt-get", ["-qq", "-y", "-o", "DPkg::Lock::Timeout=120", .. arguments], CancellationToken.None);

    private static bool DenyServices()
    {
        if (File.Exists(ServicePolicy))
            return false;
        File.WriteAllText(ServicePolicy, "#!/bin/sh\nexit 101\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(ServicePolicy, (UnixFileMode)0b111_101_101);
        return true;
    }
}
