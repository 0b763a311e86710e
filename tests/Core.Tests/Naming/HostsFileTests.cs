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

    [Theory]
    [InlineData("172.17.0.0/16", "172.17.0.5", "172.17.0.5")]
    [InlineData("172.17.0.0/16", null, "172.17.0.1")]
    [InlineData("172.17.42.1/16", null, "172.17.0.1")]
    [InlineData("fd00::/64", null, "host-gateway")]
    public void The_word_host_gateway_is_the_gateway_of_the_default_bridge(
        string subnet, string? gateway, string address)
    {
        Network bridge = new()
        {
            Name = "bridge", Id = World.IdOf("bridge"),
            Pools = new([new NetworkPool { Subnet = subnet, Gateway = gateway }]),
        };
        NamingSnapshot snapshot = new([bridge], Engine.Snapshot.Containers, new NamingRules());
        NameAnswer? answer = HostsFile.Find(
            snapshot, new NameQuestion("up", RecordType.A), snapshot.ClientOf(World.IdOf("web")));
        Assert.Equal($"{address} Hostname", World.Line(answer!));
    }

    // A name with an IPv4 address in the file is not looked up in the DNS for IPv6.
    [Theory]
    [InlineData("web", "files", "HostsFile A 10.9.0.1")]
    [InlineData("web", "six", "HostsFile AAAA fd00::9")]
    [InlineData("web", "webhost", "HostsFile A 10.1.0.2+172.17.0.2, HostsFile AAAA fd00::2")]
    [InlineData("web", "web", "Answer A 10.1.0.2, Answer AAAA fd00::2")]
    [InlineData("web", "nobody", "NotFoundForwarded A , NotFoundForwarded AAAA ")]
    [InlineData("app", "store", "HostsFile A 172.17.0.3")]
    [InlineData("app", "nobody", "NoEmbeddedDns A , NoEmbeddedDns AAAA ")]
    public void A_program_reads_the_file_before_it_asks_the_DNS(string from, string name, string said)
    {
        NameQuestion[] questions = [new(name, RecordType.A), new(name, RecordType.AAAA)];
        IReadOnlyList<NameAnswer> answers = ProgramLookup.Find(Engine.Snapshot, questions, Engine.From(from));
        Assert.Equal(
            said,
            string.Join(
                ", ",
                answers.Select(answer =>
                    $"{answer.Kind} {answer.Question.Type} {string.Join('+', answer.Addresses)}")));
    }

    [Fact]
    public void A_network_has_no_file() => Assert.Empty(HostsFile.Entries(Engine.Snapshot, Engine.On("user")));
}
