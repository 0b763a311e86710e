using System.Collections;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

public sealed class LabelFilterTests
{
    private static readonly StringMap Labels =
        new(new Dictionary<string, string> { ["role"] = "web", ["sum"] = "1=1", ["empty"] = "" });

    [Theory]
    [InlineData("role", true)]
    [InlineData("role=web", true)]
    [InlineData("role=we", false)]
    [InlineData("role=", false)]
    [InlineData("ROLE", false)]
    [InlineData("role=WEB", false)]
    [InlineData("rol", false)]
    [InlineData("sum=1=1", true)]
    [InlineData("sum=1", false)]
    [InlineData("empty", true)]
    [InlineData("empty=", true)]
    [InlineData("none", false)]
    public void A_text_is_a_key_or_a_key_with_its_whole_value(string text, bool fits) =>
        Assert.Equal(fits, LabelFilter.Parse(text).Fits(Labels));

    [Fact]
    public void Of_a_map_every_entry_has_to_fit()
    {
        Assert.True(LabelFilter.Parse(new Hashtable { ["role"] = "web", ["sum"] = null }).Fits(Labels));
        Assert.False(LabelFilter.Parse(new Hashtable { ["role"] = "web", ["none"] = null }).Fits(Labels));
    }

    [Fact]
    public void An_empty_map_is_refused_for_it_would_fit_everything()
    {
        DockerNetworkException failure =
            Assert.Throws<DockerNetworkException>(() => LabelFilter.Parse(new Hashtable()));
        Assert.Equal(FailureKind.RequestInvalid, failure.Kind);
        Assert.Contains("empty hashtable", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("=x")]
    public void A_key_is_needed(string text) =>
        Assert.Equal(
            FailureKind.RequestInvalid, Assert.Throws<DockerNetworkException>(() => LabelFilter.Parse(text)).Kind);
}
