using DockerNetwork.Engine.Failures;

namespace DockerNetwork.Engine.Tests.Failures;

public sealed class EngineErrorTextTests
{
    [Theory]
    [InlineData("{\"message\":\"network x not found\"}\n", "network x not found")]
    [InlineData("{\"message\":\"a\\n\\tb\"}", "a b")]
    [InlineData("{\"message\":5}", "")]
    [InlineData("{}", "")]
    [InlineData("[1]", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("plain words\r\n", "plain words")]
    [InlineData(
        "<html><head><title>x</title><style>a{}</style></head><body><h1>502 Bad Gateway</h1><hr>nginx</body></html>",
        "502 Bad Gateway nginx")]
    [InlineData("{\"message\":\"cut", "{\"message\":\"cut")]
    [InlineData("\u001b[31mred\u0000", "[31mred")]
    public void Words_are_one_readable_line(string? body, string words) =>
        Assert.Equal(words, EngineErrorText.From(body));

    [Fact]
    public void A_page_of_megabytes_takes_no_time()
    {
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        EngineErrorText.From(new string('<', 16_000_000));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Words_have_an_end() =>
        Assert.InRange(EngineErrorText.From(new string('x', 1_000_000)).Length, 400, 600);
}
