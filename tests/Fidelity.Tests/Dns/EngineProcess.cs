using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace DockerNetwork.Fidelity.Dns;

/// <summary>The engine's process on this machine. Through its /proc folder the files of its containers' network
/// namespaces are found.</summary>
internal sealed class EngineProcess
{
    // asm-generic/socket.h
    private const int SocketLevel = 1;
    private const int PeerCredentials = 17;

    private readonly EngineApi _api;
    private readonly string _root;

    private EngineProcess(EngineApi api, int processId)
    {
        _api = api;
        _root = $"/proc/{processId}/root";
    }

    /// <summary>Finds the process: the kernel reports the process id of the listener at a Unix socket, as this process
    /// sees it.</summary>
    /// <returns>The process; null if the engine is on another machine or its namespaces cannot be entered.</returns>
    public static async Task<EngineProcess?> FindAsync(EngineApi api, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || api.Address.Scheme != "unix")
            return null;
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(api.Address.AbsolutePath), cancellationToken);
        byte[] credentials = new byte[12];
        socket.GetRawSocketOption(SocketLevel, PeerCredentials, credentials);
        int processId = MemoryMarshal.Read<int>(credentials);
        return processId > 0 ? new EngineProcess(api, processId) : null;
    }

    /// <summary>Opens the DNS of a container. If the container shares another's network, opens the DNS of that
    /// one.</summary>
    /// <param name="container">The container's id.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<DnsProxy> OpenAsync(string container, CancellationToken cancellationToken)
    {
        const string shared = "container:";
        JsonNode detail = await _api.GetAsync($"containers/{container}/json", cancellationToken)
            ?? throw new InvalidOperationException($"The container {container} is gone.");
        string mode = (string)detail["HostConfig"]!["NetworkMode"]!;
        return mode.StartsWith(shared, StringComparison.Ordinal)
            ? await OpenAsync(mode[shared.Length..], cancellationToken)
            : DnsProxy.Open(_root + (string)detail["NetworkSettings"]!["SandboxKey"]!);
    }
}
