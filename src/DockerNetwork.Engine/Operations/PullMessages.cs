using System.Net;
using System.Text.Json;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Operations;

/// <summary>Collects the engine's messages during a pull. A failure is also such a message, after a successful
/// status.</summary>
internal sealed class PullMessages(IProgress<PullProgress> progress) : IProgress<JSONMessage>
{
    private string? _failure;

    public void Report(JSONMessage value)
    {
        if (value.Error is not null)
            _failure = value.Error.Message ?? "";
        else if (!string.IsNullOrEmpty(value.Status))
            progress.Report(
                new PullProgress(
                    string.IsNullOrEmpty(value.ID) ? null : value.ID, value.Status!, value.Progress?.Current,
                    value.Progress?.Total));
    }

    /// <summary>Throws the failure as if it were the engine's response.</summary>
    internal void ThrowIfFailed()
    {
        if (_failure is not null)
            throw new DockerApiException(
                HttpStatusCode.InternalServerError,
                $"{{\"message\":{JsonSerializer.Serialize(_failure, Mapping.EngineJsonContext.Default.String)}}}");
    }
}
