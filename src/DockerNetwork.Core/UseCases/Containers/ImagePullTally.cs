using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Containers;

/// <summary>Sums up the progress of each layer, as the engine reports it, to the progress of the whole pull.</summary>
internal sealed class ImagePullTally(IProgress<ProgressStep> progress) : IProgress<PullProgress>
{
    private const double Megabyte = 1e6;
    private readonly Dictionary<string, (long Current, long Total)> _layers = new(StringComparer.Ordinal);

    public void Report(PullProgress value)
    {
        if (value.Layer is not null)
            _layers[value.Layer] = Next(
                value, _layers.TryGetValue(value.Layer, out (long Current, long Total) before) ? before : default);

        if (Sum(value) is ProgressStep step)
            progress.Report(step);
    }

    /// <summary>Counts the downloaded bytes of a layer, because the download takes most of the time. The engine counts
    /// from zero again when it unpacks the layer.</summary>
    private static (long Current, long Total) Next(PullProgress value, (long Current, long Total) before)
    {
        if (value is { Status: "Downloading", Current: long current, Total: long total })
            return (current, total);

        return value.Status is "Downloading" or "Pulling fs layer" or "Waiting" ? before : (before.Total, before.Total);
    }

    /// <returns>Null for a message about the whole image once sizes are known, because a progress bar cannot show
    /// it.</returns>
    private ProgressStep? Sum(PullProgress value)
    {
        long current = _layers.Values.Sum(layer => layer.Current);
        long total = _layers.Values.Sum(layer => layer.Total);
        if (total == 0)
            return new ProgressStep(value.Status, null);

        int layers = _layers.Values.Count(layer => layer.Total > 0);
        return value.Layer is null ? null : new ProgressStep(
            FormattableString.Invariant(
                $"{value.Status}, {current / Megabyte:0.0} of {total / Megabyte:0.0} MB of {layers} layers"),
            (int)(100 * current / total));
    }
}
