using System.Globalization;
using System.Text.RegularExpressions;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Addressing;

/// <summary>Parses published ports as the docker CLI writes them: <c>[[address:]host:]container[/protocol]</c>. Host
/// and container may be ranges (docker/go-connections nat/nat.go, ParsePortSpec).</summary>
internal static class PortSyntax
{
    private static readonly Regex Pattern = new(
        @"^(?:(?:\[(?<address>[^\]]+)\]|(?<address>[^:\[\]]+)):(?=[^:]*:[^:]*$))?"
            + @"(?:(?<host>\d+(?:-\d+)?)?:)?(?<container>\d+(?:-\d+)?)(?:/(?<protocol>tcp|udp|sctp))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Parses one text.</summary>
    /// <returns>One port, or one for each port of a range.</returns>
    /// <exception cref="DockerNetworkException">RequestInvalid; AddressInvalid for the address.</exception>
    internal static IReadOnlyList<PortRequest> Parse(string text)
    {
        Match match = Pattern.Match(text.Trim());
        if (!match.Success)
            throw Invalid(text, "it is not written as one");

        string? address = match.Groups["address"].Success ? Address(text, match.Groups["address"].Value) : null;
        string protocol = match.Groups["protocol"].Success ? match.Groups["protocol"].Value.ToLowerInvariant() : "tcp";
        int[] container = Range(text, match.Groups["container"].Value, lowest: 1);
        int[]? host = match.Groups["host"].Success ? Range(text, match.Groups["host"].Value, lowest: 0) : null;
        if (host is not null && host.Length != container.Length)
            throw Invalid(text, $"the host's range has {host.Length} ports and the container's {container.Length}");

        return
        [
            .. container.Select(
                (port, index) =>
                    new PortRequest
                    {
                        ContainerPort = port, HostPort = Chosen(host?[index]), HostAddress = address,
                        Protocol = protocol,
                    })];
    }

    /// <summary>Returns null for the host's port 0, because both let the engine choose.</summary>
    private static int? Chosen(int? port) => port == 0 ? null : port;

    private static string Address(string text, string address) =>
        IpPrefix.ParseAddress(address) is not null
            ? address
            : throw new DockerNetworkException(
                FailureKind.AddressInvalid,
                $"'{address}' in port '{text}' is not a valid IP address of the engine's host.");

    private static int[] Range(string text, string range, int lowest)
    {
        int[] ends =
        [
            .. range
                .Split('-')
                .Select(part =>
                    int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int port)
                        ? port
                        : int.MaxValue)];
        int last = ends[ends.Length - 1];
        if (ends[0] < lowest || last > ushort.MaxValue)
            throw Invalid(text, $"ports go from {lowest} to {ushort.MaxValue}");

        return ends[0] <= last
            ? [.. Enumerable.Range(ends[0], last - ends[0] + 1)]
            : throw Invalid(text, $"the range {range} runs backwards");
    }

    private static DockerNetworkException Invalid(string text, string reason) => new(
        FailureKind.RequestInvalid,
        $"'{text}' is not a valid port to publish: {reason}. Write '80', '8080:80', '127.0.0.1:8080:80/udp', "
            + "'[::1]:8080:80' or "
            + "'8000-8002:8000-8002'.");
}
