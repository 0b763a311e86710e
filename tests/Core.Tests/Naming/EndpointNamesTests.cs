using CsCheck;
using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

public sealed class EndpointNamesTests
{
    private const string Id = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("/web", "db cache", "host", "web db cache 0123456789ab host")]
    [InlineData("web", "", "0123456789ab", "web 0123456789ab")]
    [InlineData("web", "web db db", "web", "web db 0123456789ab")]
    [InlineData("web", "WEB", "Web", "web WEB 0123456789ab Web")]
    [InlineData("web", "0123456789ab", "", "web 0123456789ab")]
    [InlineData("", "db", "host", "db 0123456789ab host")]
    public void Names_in_the_engines_order_each_once(string name, string aliases, string hostname, string names) =>
        Assert.Equal(names, string.Join(' ', EndpointNames.Build(name, Split(aliases), Id, hostname)));

    [Theory]
    [InlineData("0123456789ab", "0123456789ab", "")]
    [InlineData("db 0123456789ab", "0123456789ab", "db")]
    [InlineData("db 0123456789ab host", "host", "db")]
    [InlineData("db host 0123456789ab", "host", "db host")]
    [InlineData("0123456789ab db host", "host", "0123456789ab db")]
    [InlineData("db host", "host", "db host")]
    [InlineData("", "host", "")]
    public void What_the_engine_added_is_taken_away(string listed, string hostname, string given)
    {
        Assert.Equal(given, string.Join(' ', EndpointNames.WithoutAdded(Split(listed), Id, hostname)));
        Assert.Equal(given, string.Join(' ', EndpointNames.WithoutAdded(Split(listed), Id[..12], hostname)));
    }

    /// <summary>Reverses the engine's own rule: updateNetworkConfig of v20.10.</summary>
    [Fact]
    public void Given_aliases_come_back_whatever_they_are()
    {
        Gen<string> word = Gen.OneOf("db", "cache", "host", "web", "DB");
        Gen.Select(word.Array[0, 4], Gen.OneOf("host", "db", Id[..12])).Sample((given, hostname) =>
        {
            string[] aliases = [.. given.Distinct()];
            List<string> listed = [.. aliases];
            foreach (string added in (string[])[Id[..12], hostname])
            {
                if (!listed.Contains(added))
                    listed.Add(added);
            }

            Assert.Equal(aliases, EndpointNames.WithoutAdded(listed, Id, hostname));
        });
    }

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
