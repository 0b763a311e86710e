using System.Net;
using System.Text.Json;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Operations;

/// <summary>Takes in what the engine says while it pulls. A failure comes as a message too, after the answer began
/// well.</summary>
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

    /// <summary>Throws the failure as if the engine had begun its answer with it.</summary>
    internal void ThrowIfFailed()
    {
        if (_failure is not null)
            throw new DockerApiException(
                HttpStatusCode.InternalServerError,
                $"{{\"message\":{JsonSerializer.Serialize(_failure, Mapping.EngineJsonContext.Default.String)}}}");
    }
}
