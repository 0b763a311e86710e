using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Mapping;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>Changes a service. The API expects all settings, so the request returns them as they came, including those
/// that this module does not know.</summary>
internal sealed class ServiceUpdate(EngineRequests requests)
{
    internal static RequestDescription About(string phrase, string id) =>
        new(phrase) { Service = id, Missing = FailureKind.ServiceNotFound };

    internal static string Path(string id) => $"services/{Uri.EscapeDataString(id)}";

    internal async Task SendAsync(
        string id, ulong version, IReadOnlyList<ServiceNetwork> networks, CancellationToken cancellationToken)
    {
        RequestDescription asked = About("change the networks of {service}", id);
        JsonObject spec = await requests
            .ReadAsync(asked, Path(id), Settings, cancellationToken)
            .ConfigureAwait(false);
        spec["TaskTemplate"]!["Networks"] = new JsonArray([.. networks.Select(Attachment)]);
        // Removes the networks from their place before API 1.25. The engine accepts them in one place only.
        spec.Remove("Networks");

        string query = $"{Path(id)}/update?version={version.ToString(CultureInfo.InvariantCulture)}";
        byte[] body = System.Text.Encoding.UTF8.GetBytes(spec.ToJsonString());
        await requests.SendAsync(asked, async (session, token) =>
        {
            using HttpResponseMessage answer = await session
                .SendAsync(HttpMethod.Post, query, body, token)
                .ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);
    }

    private static JsonObject Attachment(ServiceNetwork network)
    {
        JsonObject attachment = new()
        {
            ["Target"] = network.NetworkId,
            ["Aliases"] = new JsonArray([.. network.Aliases.Select(alias => JsonValue.Create(alias))]),
        };
        if (network.DriverOptions.Count > 0)
            attachment["DriverOpts"] = new JsonObject(
                network.DriverOptions.Select(option => new KeyValuePair<string, JsonNode?>(option.Key, option.Value)));
        return attachment;
    }

    /// <summary>Reads the settings. Checks them for missing parts here, where a broken response is reported.</summary>
    private static JsonObject Settings(JsonObjectReader service) =>
        service.Object("Spec"u8) is var spec && spec.Object("TaskTemplate"u8).IsThere
            ? spec.Copy()
            : throw new JsonException("no settings of a service");
}
