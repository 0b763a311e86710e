using System.Text.Json.Serialization;
using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Mapping;

/// <summary>The body of <c>POST /networks/create</c>, with the one field that the client library dropped when engines
/// stopped needing it.</summary>
internal sealed class NetworkCreationParameters : NetworksCreateParameters
{
    /// <summary>True if an engine before API 1.44 should refuse a name that already exists; later engines always
    /// do.</summary>
    [JsonPropertyName("CheckDuplicate")]
    public bool? CheckDuplicate { get; set; }
}
