namespace DockerNetwork.Engine.Transport;

/// <summary>Reads the body of a response. .NET Framework accepts no token here, so <see cref="TaskTimeout"/> ends the
/// wait.</summary>
internal static class HttpContentReader
{
    internal static Task<Stream> StreamAsync(HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStreamAsync();
    }

    internal static Task<string> TextAsync(HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStringAsync();
    }
}
