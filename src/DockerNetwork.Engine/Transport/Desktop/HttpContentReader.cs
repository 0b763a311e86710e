namespace DockerNetwork.Engine.Transport;

/// <summary>Reads the body of an answer. .NET Framework takes no token here; <see cref="TaskTimeout"/> sees to it that
/// nobody is kept.</summary>
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
