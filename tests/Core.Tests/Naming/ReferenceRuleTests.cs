using CsCheck;
using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

public sealed class ReferenceRuleTests
{
    private sealed record Item(string Id, string Name);

    private static readonly Item[] Items =
    [
        new("aaa1", "web"),
        new("aaa2", "webapp"),
        new("bbb1", "twin"),
        new("bbb2", "twin"),
        new("ccc1", "aaa2"),
        new("ddd1", "aa"),
    ];

    [Theory]
    [InlineData("web", "aaa1")]
    [InlineData("WEB", "")]
    [InlineData("we", "")]
    [InlineData("webapp", "aaa2")]
    [InlineData("twin", "bbb1 bbb2")]
    [InlineData("bbb", "bbb1 bbb2")]
    [InlineData("bbb2", "bbb2")]
    [InlineData("aaa2", "aaa2")]
    [InlineData("aa", "ddd1")]
    [InlineData("aaa", "aaa1 aaa2")]
    [InlineData("AAA1", "")]
    [InlineData("w.b", "")]
    [InlineData("", "")]
    public void Full_id_then_name_then_prefix_and_all_that_fit(string text, string ids) =>
        Assert.Equal(
            ids,
            string.Join(
                ' ', ReferenceRule.Find(text, Items, item => item.Id, item => item.Name).Select(item => item.Id)));

    [Fact]
    public void Whatever_is_asked_for_what_comes_has_it_as_its_id_its_name_or_the_beginning_of_its_id() => Gen.Select(
        Gen.String[Gen.Char["ab01-*[?/. "], 0, 4],
        Gen.Select(Gen.String[Gen.Char["ab01"], 1, 5], Gen.String[Gen.Char["ab01-*[?/. "], 0, 4]).Array[0, 6])
    .Sample(
        (text, items) =>
    {
        IReadOnlyList<(string Id, string Name)> found = ReferenceRule.Find(
            text, items, item => item.Item1, item => item.Item2);
        Assert.All(
            found, item =>
                Assert.True(
                    item.Id == text
                        || item.Name == text
                        || item.Id.StartsWith(text, StringComparison.Ordinal)));
        if (Array.Exists(items, item => item.Item1 == text))
            Assert.Equal(text, Assert.Single(found).Id);
        else if (Array.Exists(items, item => item.Item2 == text) && text.Length > 0)
            Assert.Equal(items.Count(item => item.Item2 == text), found.Count(item => item.Name == text));
        else
            Assert.All(found, item => Assert.StartsWith(text, item.Id, StringComparison.Ordinal));
    });
}
