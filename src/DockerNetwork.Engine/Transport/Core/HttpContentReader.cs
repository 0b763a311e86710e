namespace DockerNetwork.Engine.Transport;

/// <summary>Reads the body of a response.</summary>
internal static class HttpContentReader
{
    internal static Task<Stream> StreamAsync(HttpContent content, CancellationToken cancellationToken) =>
        content.ReadAsStreamAsync(cancellationToken);

    internal static Task<string> TextAsync(HttpContent content, CancellationToken cancellationToken) =>
        content.ReadAsStringAsync(cancellationToken);
}
