using System.Text.RegularExpressions;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Containers;

/// <summary>Checks the settings of a new container that the engine would refuse, or accept and not use.</summary>
internal static class ContainerSettingCheck
{
    /// <summary>The kernel settings that a container has for itself (docker/cli opts/opts.go,
    /// ValidateSysctl).</summary>
    private static readonly HashSet<string> Sysctls =
    [
        "kernel.msgmax", "kernel.msgmnb", "kernel.msgmni", "kernel.sem", "kernel.shmall", "kernel.shmmax",
        "kernel.shmmni", "kernel.shm_rmid_forced"];

    private static readonly Regex Capability = new("^[A-Za-z_]+$", RegexOptions.CultureInvariant);

    /// <summary>Checks all settings.</summary>
    /// <param name="request">The container.</param>
    /// <param name="isWindows">True for an engine that runs Windows containers.</param>
    /// <exception cref="DockerNetworkException">RequestInvalid, AddressInvalid.</exception>
    internal static void Demand(ContainerRequest request, bool isWindows)
    {
        foreach (string server in request.DnsServers)
            if (IpPrefix.ParseAddress(server) is null)
                throw new DockerNetworkException(FailureKind.AddressInvalid,
                    $"-Dns '{server}' is not a valid IP address. Give the address of a DNS server, not its name.");

        OneWord("-DnsSearch", "example.com", request.DnsSearch);
        OneWord("-DnsOption", "ndots:2", request.DnsOptions);
        if (request.WorkingDirectory is string folder && !IsFull(folder, isWindows))
            throw Invalid($"-WorkingDirectory '{folder}' is a relative path. Give a full path of the container.");

        if (isWindows)
            return;

        if (request.AddedCapabilities.FirstOrDefault(name => !Capability.IsMatch(name)) is string wrong)
            throw Invalid($"-CapAdd '{wrong}' is not the name of a capability. Write NET_ADMIN or ALL.");

        foreach (KeyValuePair<string, string> setting in request.Sysctls)
            Sysctl(setting.Key, setting.Value, request.NetworkMode);
    }

    private static void OneWord(string parameter, string example, ItemList<string> words)
    {
        if (words.FirstOrDefault(word => word.Length == 0 || word.Any(char.IsWhiteSpace)) is string wrong)
            throw Invalid($"{parameter} '{wrong}' is not one word. Give a list of words such as {example}.");
    }

    private static void Sysctl(string key, string value, string? networkMode)
    {
        bool isNetwork = key.StartsWith("net.", StringComparison.Ordinal);
        if (!isNetwork && !key.StartsWith("fs.mqueue.", StringComparison.Ordinal) && !Sysctls.Contains(key))
            throw Invalid($"-Sysctl '{key}' is not a setting that a container has for itself. It can have net.*, "
                + $"fs.mqueue.*, {string.Join(", ", Sysctls)}.");

        if (value.Length == 0)
            throw Invalid($"-Sysctl '{key}' has no value. Write '{key}=1' or a hashtable.");

        if (isNetwork && networkMode == "host")
            throw Invalid($"-Sysctl '{key}' cannot be set on network 'host', which is the host's own. Use another "
                + "network, or leave the setting out.");
    }

    private static bool IsFull(string path, bool isWindows) =>
        path.StartsWith("/", StringComparison.Ordinal)
        || (isWindows && (path.StartsWith("\\", StringComparison.Ordinal) || Regex.IsMatch(path, @"^[A-Za-z]:[\\/]")));

    private static DockerNetworkException Invalid(string message) => new(FailureKind.RequestInvalid, message);
}
