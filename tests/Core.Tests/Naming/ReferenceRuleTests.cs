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
        Assert.Equal(ids, string.Join(' ', ReferenceRule.Find(text, Items, item => item.Id, item => item.Name).Select(item => item.Id)));
}
