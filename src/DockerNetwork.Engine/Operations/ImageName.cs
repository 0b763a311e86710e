namespace DockerNetwork.Engine.Operations;

/// <summary>Takes an image's name apart.</summary>
internal static class ImageName
{
    /// <summary>The name as a part of a request's path.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid for a name that would be another path.</exception>
    internal static string Path(string image)
    {
        string[] parts = image.Split('/');
        if (!parts.All(part => PathText.IsSafe(part) && !part.Any(char.IsWhiteSpace)))
            throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                $"'{image}' is not an image's name. Write it as name, name:tag or registry/name:tag.");

        return string.Join("/", parts.Select(Uri.EscapeDataString));
    }

    /// <summary>The name, and its digest, tag or else <c>latest</c>: an engine that is given neither pulls every
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
