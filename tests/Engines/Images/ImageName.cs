namespace DockerNetwork.Testing;

/// <summary>The two parts of an image's name.</summary>
internal static class ImageName
{
    /// <summary>Splits <c>repository:tag</c>.</summary>
    public static (string Repository, string Tag) Split(string image)
    {
        int colon = image.LastIndexOf(':');
        return (image[..colon], image[(colon + 1)..]);
    }
}
