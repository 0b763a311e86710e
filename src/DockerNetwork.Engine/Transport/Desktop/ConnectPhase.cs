using System.Net.Sockets;

namespace DockerNetwork.Engine.Transport;

/// <summary>Reads from an exception whether it came before the request was sent.</summary>
internal static class ConnectPhase
{
    /// <summary>The library's handler wraps failures to open a socket, and nothing else, in this way.</summary>
    internal static bool Says(Exception e) => e is HttpRequestException { InnerException: SocketException };
}
