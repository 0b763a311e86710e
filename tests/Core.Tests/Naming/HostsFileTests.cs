using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

public sealed class HostsFileTests
{
    private static readonly string[] Added = ["files:10.9.0.1", "six:fd00::9", "boxed:[fd00::a]", "up:host-gateway"];

    private static readonly World Engine = new World().Net("bridge").Net("host", "host").Net("user", ipv6: true)
        .Add(
            "web", new ContainerDetail
            {
                Hostname = "webhost", Domainname = "corp.example", ExtraHosts = new(Added),
            },
            "running",
            new Place("user", "10.1.0.2", "fd00::2"), new Place("bridge", "172.17.0.2"))
        .Add("db", new ContainerDetail { Hostname = "dbhost" }, "running", new Place("bridge", "172.17.0.3"))
        .Add("off", new ContainerDetail(), "exited", new Place("bridge", null))
        .Add(
            "app", new ContainerDetail { BridgeLinks = new(["/db:/app/store", "/off:/app/gone"]) }, "running",
            new Place("bridge", "172.17.0.4"))
        .Add("guest", new ContainerDetail { NetworkMode = "container:app" }, "running")
        .Add(
            "onhost", new ContainerDetail
            {
                NetworkMode = "host", Hostname = "machine", ExtraHosts = new(Added),
            },
            "running", new Place("host", null));

    [Theory]
    [InlineData("web", "webhost.corp.example", RecordType.A, "10.1.0.2+172.17.0.2 Hostname")]
    [InlineData("web", "webhost", RecordType.A, "10.1.0.2+172.17.0.2 Hostname")]
    [InlineData("web", "WEBHOST.", RecordType.AAAA, "fd00::2 Hostname")]
    [InlineData("web", "web", RecordType.A, null)]
    [InlineData("web", "localhost", RecordType.A, "127.0.0.1 Hostname")]
    [InlineData("web", "files", RecordType.A, "10.9.0.1 Hostname")]
    [InlineData("web", "files", RecordType.AAAA, null)]
    [InlineData("web", "six", RecordType.AAAA, "fd00::9 Hostname")]
    [InlineData("web", "boxed", RecordType.AAAA, "fd00::a Hostname")]
    [InlineData("web", "up", RecordType.A, "host-gateway Hostname")]
    [InlineData("app", "store", RecordType.A, "172.17.0.3 Link")]
    [InlineData("app", "dbhost", RecordType.A, "172.17.0.3 Link")]
    [InlineData("app", "db", RecordType.A, "172.17.0.3 Link")]
    [InlineData("app", "gone", RecordType.A, null)]
    [InlineData("guest", "store", RecordType.A, "172.17.0.3 Link")]
    [InlineData("off", "localhost", RecordType.A, null)]
    [InlineData("onhost", "files", RecordType.A, "10.9.0.1 Hostname")]
    [InlineData("onhost", "localhost", RecordType.A, null)]
    [InlineData("onhost", "machine", RecordType.A, null)]
    [InlineData("app", "172.17.0.3", RecordType.PTR, null)]
    public void What_the_file_says(string from, string name, RecordType type, string? said)
    {
        NameAnswer? answer = HostsFile.Find(Engine.Snapshot, new NameQuestion(name, type), Engine.From(from));
        Assert.Equal(said, answer is null ? null : World.Line(answer));
        Assert.Equal(said is null ? null : NameAnswerKind.HostsFile, answer?.Kind);
    }

    [Fact]
    public void A_network_has_no_file() => Assert.Empty(HostsFile.Entries(Engine.Snapshot, Engine.On("user")));
}
