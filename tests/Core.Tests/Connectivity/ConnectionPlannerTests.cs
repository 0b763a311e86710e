using DockerNetwork.Core.Connectivity;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.Tests.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Connectivity;

public sealed class ConnectionPlannerTests
{
    private static readonly World Engine = new World()
        .Net("both", ipv6: true)
        .Net("four")
        .Net("six", ipv6: true)
        .Add("web", new ContainerDetail { ExtraHosts = new(["files:10.9.0.1", "files:fd00:9::1"]) }, "running",
            new Place("both", "10.1.0.2", "fd00:1::2"))
        .Run("plain", new Place("four", "10.2.0.2"))
        .Run("db", new Place("both", "10.1.0.3", "fd00:1::3") { Aliases = ["data"] }, new Place("four", "10.2.0.3"))
        .Run("old", new Place("four", "10.2.0.4"))
        .Run("split", new Place("four", "10.2.0.5"), new Place("six", null, "fd00:6::5"))
        .Run("wide", new Place("four", "10.2.0.6"), new Place("six", null, "fd00:6::6"));

    [Theory]
    [InlineData("web", "db", "", "10.1.0.3, fd00:1::3")]
    [InlineData("web", "data", "4", "10.1.0.3")]
    [InlineData("web", "data", "6", "fd00:1::3")]
    [InlineData("web", "@db", "", "10.1.0.3, fd00:1::3")]
    [InlineData("web", "@db", "6", "fd00:1::3")]
    [InlineData("web", "files", "", "10.9.0.1, fd00:9::1")]
    [InlineData("plain", "@db", "", "10.2.0.3")]
    [InlineData("plain", "db", "46", "10.2.0.3, NoAddressOfFamily")]
    [InlineData("plain", "@db", "46", "10.2.0.3, NoAddressOfFamily")]
    [InlineData("plain", "@db", "6", "NoAddressOfFamily")]
    [InlineData("plain", "db", "6", "NoAddressOfFamily")]
    [InlineData("wide", "@split", "", "10.2.0.5, fd00:6::5")]
    [InlineData("web", "@old", "", "NoCommonNetwork")]
    [InlineData("web", "old", "", "NoCommonNetwork")]
    [InlineData("web", "nobody", "46", "NameNotFound, NameNotFound")]
    [InlineData("web", "fd00:1::3", "", "fd00:1::3")]
    [InlineData("web", "www.example.com", "", "192.0.2.80, 2001:db8::80")]
    [InlineData("plain", "www.example.com", "", "192.0.2.80")]
    [InlineData("plain", "www.example.com", "6", "2001:db8::80")]
    [InlineData("plain", "six.example.com", "", "2001:db8::80")]
    [InlineData("plain", "four.example.com", "6", "NoAddressOfFamily")]
    public void Each_family_has_a_result(string from, string to, string families, string said) => Assert.Equal(
        said, string.Join(", ", Plan(from, to, families).Select(test => test.IPAddress ?? $"{test.Reason}")));

    [Fact]
    public void Each_port_has_a_result() => Assert.Equal(
        ["10.1.0.3:80", "10.1.0.3:443", "fd00:1::3:80", "fd00:1::3:443"],
        Plan("web", "db", "", 80, 443).Select(test => $"{test.IPAddress}:{test.Port}"));

    [Theory]
    [InlineData("old", "Connect-DockerNetwork both old")]
    [InlineData("@old", "Connect-DockerNetwork both old")]
    public void A_name_and_its_container_have_the_same_sentence_and_command(string to, string command)
    {
        ConnectionTest test = Plan("web", to, "").Single();
        Assert.EndsWith(
            "old and web have no network in common (old: four; web: both).",
            test.Message.Split(" To fix")[0], StringComparison.Ordinal);
        Assert.Equal(command, test.RecommendedAction);
    }

    [Theory]
    [InlineData("web", "www.example.com,db,data,10.1.0.3,@db,nobody", "www.example.com nobody")]
    [InlineData("web", "old", "")]
    [InlineData("web", "nobody,nobody", "nobody")]
    public void Only_names_that_may_be_outside_are_asked_there(string from, string to, string asked)
    {
        ConnectionPlanner planner = new(Engine.Snapshot, Question("4"), new EngineReference());
        Assert.Equal(
            asked,
            string.Join(
                ' ',
                planner.OutsideQuestions(Id(from), to.Split(',').Select(Target)).Select(question => question.Text)));
    }

    private static List<ConnectionTest> Plan(string from, string to, string families, params int[] ports)
    {
        ConnectionPlanner planner = new(Engine.Snapshot, Question(families, ports), new EngineReference());
        NameQuestion[] asked = [.. planner.OutsideQuestions(Id(from), [Target(to)])];
        OutsideAnswers outside = OutsideAnswers.Of(asked, [.. asked.Select(Outside)]);
        return [.. planner.Plan(Id(from), Target(to), outside).Select(plan => plan.Test)];
    }

    private static LiveAnswer Outside(NameQuestion question)
    {
        string address = question.Type == RecordType.A ? "192.0.2.80" : "2001:db8::80";
        string other = question.Type == RecordType.A ? "six." : "four.";
        return question.Text == "nobody"
                ? new LiveAnswer(question, NameAnswerKind.NotFoundForwarded, ItemList<string>.Empty, "NXDOMAIN")
            : question.Text.StartsWith(other, StringComparison.Ordinal)
                ? new LiveAnswer(question, NameAnswerKind.NoData, ItemList<string>.Empty)
            : new LiveAnswer(question, NameAnswerKind.Answer, new([address]));
    }

    private static ConnectionQuestion Question(string families, params int[] ports) => new(
        ports.Length > 0 ? ConnectionProtocol.Tcp : ConnectionProtocol.Icmp,
        ports.Length > 0 ? [.. ports.Select(port => (int?)port)] : [null],
        [.. families.Select(digit => digit == '4' ? RecordType.A : RecordType.AAAA)], 1, 2);

    private static ConnectionTarget Target(string to) =>
        to.StartsWith('@') ? new ConnectionTarget(to[1..], Id(to[1..])) : new ConnectionTarget(to, null);

    private static ResourceId Id(string name) => new(World.IdOf(name), name);
}
