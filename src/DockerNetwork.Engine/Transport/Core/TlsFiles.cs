namespace DockerNetwork.Engine.Transport;

/// <summary>Reads the TLS files of one connection, and names an unusable one. Never shows their content.</summary>
internal sealed class TlsFiles(EngineEndpoint endpoint)
{
    internal const string Authority = "ca.pem";
    internal const string Certificate = "cert.pem";
    internal const string Key = "key.pem";

    /// <summary>Reads one file.</summary>
    /// <returns>The text, or null if the file does not exist.</returns>
    /// <exception cref="DockerNetworkException">RequestInvalid: the file cannot be read.</exception>
    internal string? Read(string name)
    {
        try
        {
            return endpoint.TlsFolder is null ? null : File.ReadAllText(PathOf(name));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(name, "cannot be read: it is not a file, or your user may not read it", e);
        }
    }

    /// <summary>Creates a failure about a file.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="why">The problem, as text that follows the path.</param>
    /// <param name="cause">The cause.</param>
    internal DockerNetworkException Unusable(string name, string why, Exception? cause = null) => new(
        FailureKind.RequestInvalid,
        $"Cannot reach {endpoint.Address.OriginalString} ({endpoint.Source}) by TLS: '{PathOf(name)}' {why}. "
        + TlsAdvice.Repair(endpoint),
        cause);

    private string PathOf(string name) => Path.Combine(endpoint.TlsFolder!, name);
}
