using Docker.DotNet.Models;
using DockerNetwork.Engine.Failures;

namespace DockerNetwork.Engine.Operations;

/// <summary>Takes in what the engine says while it pulls. A failure comes as a message too, after the answer began well.</summary>
internal sealed class PullMessages(string image, IProgress<PullProgress> progress) : IProgress<JSONMessage>
{
    private string? _failure;

    public void Report(JSONMessage value)
    {
        if (value.Error is not null)
            _failure = EngineWords.Line(value.Error.Message ?? "");
        else if (!string.IsNullOrEmpty(value.Status))
            progress.Report(new PullProgress(string.IsNullOrEmpty(value.ID) ? null : value.ID, value.Status!, value.Progress?.Current, value.Progress?.Total));
    }

    internal void ThrowIfFailed()
    {
        if (_failure is not null)
            throw new DockerNetworkException(FailureKind.ImageNotFound,
                $"Cannot pull image '{image}': {_failure.TrimEnd('.')}. Check its name and tag, and that the engine reaches the registry.");
    }
}
