namespace DockerNetwork.Engine.Operations;

/// <summary>Splits an image's name.</summary>
internal static class ImageName
{
    /// <summary>Converts the name to a path segment of a request.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid: the name would form another path.</exception>
    internal static string Path(string image)
    {
        string[] parts = image.Split('/');
        if (!parts.All(part => PathText.IsSafe(part) && !part.Any(char.IsWhiteSpace)))
            throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                $"'{image}' is not an image's name. Write it as name, name:tag or registry/name:tag.");

        return string.Join("/", parts.Select(Uri.EscapeDataString));
    }

    /// <summary>Returns the name, and its digest or tag, or else <c>latest</c>. Without either, an engine pulls every
    /// tag.</summary>
    internal static (string Name, string Tag) Parts(string image)
    {
        Path(image);
        string[] digest = image.Split(['@'], 2);
        int colon = digest[0].LastIndexOf(':');
        bool tagged = colon > digest[0].LastIndexOf('/');
        string name = tagged ? digest[0].Substring(0, colon) : digest[0];
        if (digest.Length == 2)
            return (name, digest[1]);

        return (name, tagged ? digest[0].Substring(colon + 1) : "latest");
    }
}
