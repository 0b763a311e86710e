using System.Text;
using System.Text.Json;
using DockerNetwork.Engine.Endpoints;

namespace DockerNetwork.Engine.Tests.Endpoints;

public sealed class ConfigFileTests : IDisposable
{
    private readonly DockerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "lab", "{\n\t\"currentContext\": \"lab\"\n}\n")]
    [InlineData("{}", "lab", "{\n\t\"currentContext\": \"lab\"\n}")]
    [InlineData("""{"a":{"currentContext":"x"},"n":1.50}""", "lab", "{\n\t\"currentContext\": \"lab\",\"a\":{\"currentContext\":\"x\"},\"n\":1.50}")]
    [InlineData("""{"currentContext":"old","a":"é\u00e9"}""", "lab", """{"currentContext":"lab","a":"é\u00e9"}""")]
    [InlineData("""{"a":1, "currentContext" : "old" }""", "", """{"a":1, "currentContext" : "" }""")]
    [InlineData("""{"currentContext":null}""", "lab", """{"currentContext":"lab"}""")]
    [InlineData("""{"currentContext":"lab"}""", "lab", null)]
    [InlineData("""{"a":1}""", "", null)]
    [InlineData("", "", null)]
    public void One_thing_is_changed_and_the_rest_stays(string before, string name, string? after) =>
        Assert.Equal(
            after,
            ConfigFile.With(Encoding.UTF8.GetBytes(before), name) is { } bytes ? Encoding.UTF8.GetString(bytes) : null);

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"auths":{"x":{"auth":"SECRET"}}""")]
    [InlineData("""{"currentContext":{"a":"SECRET"}}""")]
    public void A_file_that_is_none_is_left_alone_and_not_quoted(string text)
    {
        _folder.Config(text);
        _folder.Context("lab", new Uri("tcp://lab:1"));
        using EngineConnector connector = _folder.Connector();

        DockerNetworkException failure = Assert.Throws<DockerNetworkException>(() => connector.PersistContext("lab"));

        Assert.Equal(FailureKind.RequestInvalid, failure.Kind);
        Assert.DoesNotContain("SECRET", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(Path.Combine(_folder.Path, "config.json")));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_file_that_is_a_link_stays_one_and_keeps_its_mode()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has neither.");
        string real = Path.Combine(_folder.Path, "real.json");
        File.WriteAllText(real, "{}");
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        string link = Path.Combine(_folder.Path, "config.json");
        File.CreateSymbolicLink(link, real);

        ConfigFile.SetCurrentContext(link, "lab");

        Assert.Equal(real, new FileInfo(link).LinkTarget);
        Assert.Equal(
            "lab", JsonDocument.Parse(File.ReadAllText(real)).RootElement.GetProperty("currentContext").GetString());
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, File.GetUnixFileMode(real));
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_new_file_is_the_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        string file = Path.Combine(_folder.Path, "new", "config.json");

        ConfigFile.SetCurrentContext(file, "lab");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }
}
