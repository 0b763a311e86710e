using System.Text.Json;

namespace DockerNetwork.Engine.Endpoints;

/// <summary>The content of a context's file. Unknown fields are ignored.</summary>
/// <param name="Host">The engine's address.</param>
/// <param name="SkipTlsVerify">True if the server's certificate is not verified.</param>
/// <param name="Description">The description that its author wrote.</param>
internal sealed record ContextFile(string Host, bool SkipTlsVerify, string Description)
{
    internal static ContextFile Read(string file, string name)
    {
        using JsonDocument json = Parse(file, $"the docker context '{name}'");
        if (
            Property(json.RootElement, "Endpoints") is { } endpoints
            && Property(endpoints, "docker") is { } docker
            && Text(docker, "Host") is { Length: > 0 } host)
            return new ContextFile(
                host,
                Property(docker, "SkipTLSVerify")?.ValueKind == JsonValueKind.True,
                Property(json.RootElement, "Metadata") is { } metadata ? Text(metadata, "Description") ?? "" : "");

        throw new DockerNetworkException(FailureKind.RequestInvalid,
            $"The docker context '{name}' says no address of an engine ({file}). Set it with: docker context update "
                + $"{name} --docker host=ADDRESS");
    }

    /// <summary>Reads the name in a context's file; null if it cannot be read.</summary>
    internal static string? ReadName(string file)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(file));
            return Text(json.RootElement, "Name");
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads the current context of the docker config, or null.</summary>
    internal static string? ReadCurrent(string file)
    {
        if (!File.Exists(file))
            return null;

        using JsonDocument json = Parse(file, "the docker config");
        return Text(json.RootElement, "currentContext");
    }

    private static JsonDocument Parse(string file, string what)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(file));
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            string why = e is JsonException ? "it is not valid JSON" : e.Message.TrimEnd('.');
            throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                $"Cannot read {what} ({file}): {why}. Correct the file, or say where the engine is with -DockerHost or "
                    + "DOCKER_HOST.",
                e);
        }
    }

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : null;

    private static string? Text(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
