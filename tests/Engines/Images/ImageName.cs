namespace DockerNetwork.Testing;

/// <summary>An image's name in its two parts.</summary>
internal static class ImageName
{
    /// <summary>Cuts <c>repository:tag</c>.</summary>
    public static (string Repository, string Tag) Split(string image)
    {
        int colon = image.LastIndexOf(':');
        return (image[..colon], image[(colon + 1)..]);
    }
}
