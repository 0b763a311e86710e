using System.Net.Sockets;

namespace DockerNetwork.Engine.Transport;

/// <summary>Detects from an exception if it came before the request was sent.</summary>
internal static class ConnectPhase
{
    /// <summary>True if the connection could not be opened. The library's handler wraps only failures to open a socket
    /// in this way.</summary>
    internal static bool Says(Exception e) => e is HttpRequestException { InnerException: SocketException };
}
