using System.Runtime.InteropServices;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Endpoints;

/// <summary>The rules for engine addresses.</summary>
internal static class AddressRules
{
    private const string Forms =
        "unix:///path, npipe:////./pipe/name, tcp://host:port, http://host:port, https://host:port or "
            + "ssh://user@host:port";

    internal static Uri PlatformDefault { get; } = new(
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
            ? "npipe:////./pipe/docker_engine"
            : "unix:///var/run/docker.sock"
    );

    /// <summary>Parses an address as a user writes it. An address without a scheme is tcp, as in the docker
    /// CLI.</summary>
    internal static Uri Parse(string text, string source)
    {
        string full = text.Contains("://") ? text : "tcp://" + text;
        if (!Uri.TryCreate(full, UriKind.Absolute, out Uri? address))
            throw Invalid(source, $"is '{Shown(text)}', which is not an address");

        return Check(address, source);
    }

    internal static Uri Check(Uri address, string source)
    {
        if (!address.IsAbsoluteUri)
            throw Invalid(source, $"is '{Shown(address.OriginalString)}', which is not a whole address");

        switch (address.Scheme)
        {
            case "unix" when address.Host.Length > 0 || address.LocalPath.Length < 2:
                throw Invalid(source, $"is '{address.OriginalString}', which has no full path");
            case "ssh" when SshTarget.Read(address, out string why) is null:
                // Keeps the address out of the message, because it may hold a password.
                throw Invalid(source, why);
            case "tcp" or "http" or "https" when address.UserInfo.Length > 0:
                // Keeps the address out of the message, because it holds a password.
                throw Invalid(source, "has a password or user name in it that engines cannot be given this way");
            case "tcp" or "http" or "https" when address.Host.Length == 0:
                throw Invalid(source, $"is '{address.OriginalString}', which names no host");
            case "unix" or "npipe" or "tcp" or "http" or "https" or "ssh":
                return address;
            default:
                throw Invalid(
                    source,
                    $"is '{Shown(address.OriginalString)}', which is not a kind of address that engines have");
        }
    }

    /// <summary>Returns the address in a form that is safe to show. The part before an @ may be a password.</summary>
    private static string Shown(string text) => text.Substring(text.LastIndexOf('@') + 1);

    private static DockerNetworkException Invalid(string source, string why) =>
        new(FailureKind.RequestInvalid, $"The engine's address from {source} {why}. Write it as {Forms}.");
}
