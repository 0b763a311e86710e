using System.Text.Json.Serialization;
using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Mapping;

/// <summary>The JSON types of the few requests that do not go through the client library.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(NetworkCreationParameters))]
[JsonSerializable(typeof(NetworksCreateResponse))]
[JsonSerializable(typeof(ContainerWaitResponse))]
[JsonSerializable(typeof(Message))]
internal sealed partial class EngineJsonContext : JsonSerializerContext;
