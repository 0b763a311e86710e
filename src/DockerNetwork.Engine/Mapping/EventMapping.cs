using System.Text.Json;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Creates an event from a line of <c>GET /events</c>.</summary>
internal static class EventMapping
{
    private const long NanosInSecond = 1_000_000_000;

    /// <exception cref="JsonException">The line is not an event.</exception>
    internal static EngineEvent Map(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonObjectReader message = new(document.RootElement);
        JsonObjectReader actor = message.Object("Actor"u8);
        return new EngineEvent
        {
            Type = message.Text("Type"u8) ?? "",
            Action = message.Text("Action"u8) ?? "",
            Id = actor.Text("ID"u8) ?? "",
            Scope = message.Text("scope"u8) ?? "",
            Attributes = actor.Map("Attributes"u8),
            TimeNano = message.Number("timeNano"u8)
                ?? (message.Number("time"u8) ?? throw new JsonException("no time")) * NanosInSecond,
        };
    }
}
