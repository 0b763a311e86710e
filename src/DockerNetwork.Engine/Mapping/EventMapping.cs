using System.Text.Json;
using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Creates an event from a line of <c>GET /events</c>.</summary>
internal static class EventMapping
{
    private const long NanosInSecond = 1_000_000_000;

    /// <exception cref="JsonException">The line is not an event.</exception>
    internal static EngineEvent Map(string line)
    {
        Message message =
            JsonSerializer.Deserialize(line, EngineJsonContext.Default.Message) ?? throw new JsonException("null");
        return new EngineEvent
        {
            Type = message.Type ?? "",
            Action = message.Action ?? "",
            Id = message.Actor?.ID ?? "",
            Scope = message.Scope ?? "",
            Attributes = ResponseText.Map(message.Actor?.Attributes),
            TimeNano = message.TimeNano ?? (message.Time ?? throw new JsonException("no time")) * NanosInSecond,
        };
    }
}
