using System.Text.Json.Serialization;
using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Mapping;

/// <summary>The body of <c>POST /networks/create</c> with the one field that the client library left out when engines
/// stopped needing it.</summary>
internal sealed class NetworkCreationParameters : NetworksCreateParameters
{
    /// <summary>Whether an engine before API 1.44 refuses a name that is there already; later ones always do.</summary>
    [JsonPropertyName("CheckDuplicate")]
    public bool? CheckDuplicate { get; set; }
}
