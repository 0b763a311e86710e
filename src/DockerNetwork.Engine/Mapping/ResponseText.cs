namespace DockerNetwork.Engine.Mapping;

/// <summary>Reads texts from responses. An empty text becomes null, and an address loses its prefix length.</summary>
internal static class ResponseText
{
    internal static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;

    internal static string? Address(string? text) =>
        OrNull(text is null || text.IndexOf('/') < 0 ? text : text.Split('/')[0]);

    internal static string Name(string? text) => text?.TrimStart('/') ?? "";
}
