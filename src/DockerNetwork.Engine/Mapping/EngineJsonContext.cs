using System.Text.Json.Serialization;

namespace DockerNetwork.Engine.Mapping;

/// <summary>The JSON types of the bodies that we write ourselves.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(NetworkCreationParameters))]
internal sealed partial class EngineJsonContext : JsonSerializerContext;
