using System.Text.Json.Serialization;
using Docker.DotNet.Models;
using DockerNetwork.Engine.Mapping.Swarm;

namespace DockerNetwork.Engine.Mapping;

/// <summary>JSON of the few requests that do not go through the client library.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(NetworkCreationParameters))]
[JsonSerializable(typeof(NetworksCreateResponse))]
[JsonSerializable(typeof(ContainerWaitResponse))]
[JsonSerializable(typeof(ServiceAnswer[]))]
[JsonSerializable(typeof(TaskAnswer[]))]
[JsonSerializable(typeof(NodeAnswer[]))]
[JsonSerializable(typeof(InfoAnswer))]
[JsonSerializable(typeof(List<AttachmentAnswer>))]
[JsonSerializable(typeof(Message))]
internal sealed partial class OwnJson : JsonSerializerContext;
