using System.Text.Json;
using System.Text.Json.Serialization;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Reads a time, which the API writes as text mostly, and in a list of containers as seconds since 1970.</summary>
internal sealed class SecondsOrText : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.Number
        ? DateTimeOffset.FromUnixTimeSeconds(reader.GetInt64()).UtcDateTime
        : reader.GetDateTime();

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
