namespace DockerNetwork.Engine.Transport;

/// <summary>Detects from an exception if it came before the request was sent.</summary>
internal static class ConnectPhase
{
    internal static bool Says(Exception e) => e is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError,
    };
}
