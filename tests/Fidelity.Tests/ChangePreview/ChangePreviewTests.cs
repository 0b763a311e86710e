using DockerNetwork.Fidelity.Dns;
using Xunit;

namespace DockerNetwork.Fidelity.ChangePreview;

public sealed class ChangePreviewTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const int FirstSeed = 1;
    private const int Changes = 18;

    [Fact]
    public async Task What_is_foreseen_of_a_change_is_what_the_engine_says_after_it()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using Laboratory? laboratory = await Laboratory.OpenAsync(fixture, token);
        Assert.SkipWhen(
            laboratory is null,
            "The network namespaces of the engine's containers are out of reach: it takes root on the engine's own "
                + "Linux machine.");
        List<string> log = [];
        PreviewTally sum = await PreviewRun.RunAsync(
            new PreviewComparison(laboratory), FirstSeed, Changes, log.Add, token);
        Assert.True(sum.Mismatches.Count == 0, string.Join('\n', log));

        // Without any change, agreement would prove nothing.
        Assert.Equal(3, sum.Topologies);
        Assert.True(sum.Changes >= 12 && sum.Kinds.Count >= 3 && sum.Differences >= 20, $"{sum}");
        TestContext.Current.SendDiagnosticMessage($"{sum}");
    }
}
