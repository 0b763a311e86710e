using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Addressing;

/// <summary>Parses an additional entry of a hosts file as the docker CLI writes it: <c>name:address</c> or
/// <c>name=address</c> (docker/cli opts/hosts.go, ValidateExtraHost).</summary>
internal static class ExtraHost
{
    /// <summary>The address that the engine replaces by the host's own.</summary>
    internal const string Gateway = "host-gateway";

    /// <summary>Parses one text.</summary>
    /// <returns>The entry as the engine takes it: <c>name:address</c>.</returns>
    /// <exception cref="DockerNetworkException">AddressInvalid.</exception>
    internal static string Parse(string text)
    {
        int at = text.IndexOfAny([':', '=']);
        string name = at < 0 ? "" : text.Substring(0, at);
        string address = text.Substring(at + 1).Trim('[', ']');
        return name.Length > 0 && !name.Any(char.IsWhiteSpace)
            && (address == Gateway || IpPrefix.ParseAddress(address) is not null)
                ? $"{name}:{address}"
                : throw new DockerNetworkException(
                    FailureKind.AddressInvalid,
                    $"-ExtraHost '{text}' is not a name and an address. Write 'db:10.0.0.5', 'db:fd00::5' or "
                        + $"'host.docker.internal:{Gateway}'.");
    }
}
