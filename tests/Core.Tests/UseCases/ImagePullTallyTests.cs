using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

public sealed class ImagePullTallyTests
{
    private readonly Steps _steps = new();

    [Fact]
    public void Before_sizes_are_known_there_is_no_percentage()
    {
        Report(("1.0", "Pulling from library/redis", null, null), ("a", "Pulling fs layer", null, null));
        Assert.All(_steps.All, step => Assert.Null(step.Percent));
    }

    [Fact]
    public void Layers_are_added_up_by_their_bytes()
    {
        Report(("a", "Downloading", 1_000_000, 4_000_000), ("b", "Downloading", 3_000_000, 4_000_000));
        Assert.Equal(new ProgressStep("Downloading, 4.0 of 8.0 MB of 2 layers", 50), _steps.All[^1]);
    }

    [Fact]
    public void Unpacking_does_not_count_backwards()
    {
        Report(
            ("a", "Downloading", 1, 10), ("a", "Download complete", null, null), ("a", "Extracting", 1, 10),
            ("a", "Pull complete", null, null));
        Assert.Equal([10, 100, 100, 100], _steps.All.Select(step => step.Percent));
    }

    [Fact]
    public void A_layer_that_is_there_already_counts_nothing()
    {
        Report(
            ("a", "Already exists", null, null), ("b", "Downloading", 5, 10),
            (null, "Digest: sha256:1", null, null));
        Assert.Equal(50, _steps.All[^1].Percent);
        Assert.EndsWith("of 1 layers", _steps.All[^1].Status, StringComparison.Ordinal);
    }

    private void Report(params (string? Layer, string Status, long? Current, long? Total)[] messages)
    {
        ImagePullTally tally = new(_steps);
        foreach ((string? layer, string status, long? current, long? total) in messages)
            tally.Report(new PullProgress(layer, status, current, total));
    }

    private sealed class Steps : IProgress<ProgressStep>
    {
        internal List<ProgressStep> All { get; } = [];

        public void Report(ProgressStep value) => All.Add(value);
    }
}
