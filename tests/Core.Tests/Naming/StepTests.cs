using CsCheck;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

public sealed class StepTests
{
    private static readonly World Engine = new World()
        .Net("alpha", ipv6: true)
        .Net("beta")
        .Net("gamma", isInternal: true)
        .Add("web", new ContainerDetail { ExtraHosts = new(["files:10.9.0.1"]) }, "running",
            new Place("beta", "10.2.0.2"), new Place("alpha", "10.1.0.2") { Links = ["redis:store"] },
            new Place("gamma", "10.3.0.2"))
        .Run("redis", new Place("beta", "10.2.0.3"), new Place("gamma", "10.3.0.3") { Aliases = ["kv"] })
        .Run("other", new Place("gamma", "10.3.0.4") { Aliases = ["redis"] });

    private static string Steps(string text) => Steps(NameQuestion.Of(text));

    private static string Steps(NameQuestion question) =>
        string.Join(" | ", new NameExplainer(Engine.Snapshot).Explain(question, Engine.From("web")).Steps.Select(step =>
            $"{step.Order} {step.Rule} {step.Lookup}@{step.Network} {step.Result} {string.Join('+', step.Addresses)}".TrimEnd()
        ));

    [Theory]
    [InlineData(
        "redis",
        "1 Name redis@alpha Unknown | 2 Name redis@beta Answered 10.2.0.3 | 3 Name redis@gamma Shadowed "
            + "10.3.0.3+10.3.0.4")]
    [InlineData(
        "redis.gamma",
        "1 Name redis.gamma@alpha Unknown | 2 Name redis.gamma@beta Unknown | 3 Name redis.gamma@gamma Unknown | 4 "
            + "Name redis@gamma Answered 10.3.0.3+10.3.0.4")]
    [InlineData(
        "redis.delta",
        "1 Name redis.delta@alpha Unknown | 2 Name redis.delta@beta Unknown | 3 Name redis.delta@gamma Unknown | 4 "
            + "Name redis@delta NotOnNetwork | 5 Outside redis.delta@ Forwarded")]
    [InlineData(
        "store",
        "1 Link redis@alpha Unknown | 2 Link store@alpha HiddenByLink | 3 Name store@beta Unknown | 4 Name store@gamma "
            + "Unknown | 5 Outside store@ Forwarded")]
    [InlineData(
        "files",
        "1 HostsFile files@ Answered 10.9.0.1 | 2 Name files@alpha Unknown | 3 Name files@beta Unknown | 4 Name "
            + "files@gamma Unknown | 5 Outside files@ Forwarded")]
    [InlineData(
        "10.3.0.4",
        "1 Address 10.3.0.4@alpha Unknown | 2 Address 10.3.0.4@beta Unknown | 3 Address 10.3.0.4@gamma Answered "
            + "10.3.0.4")]
    [InlineData("a..b", "1 Outside a..b@ Ended")]
    public void In_the_engines_order(string text, string steps) => Assert.Equal(steps, Steps(text));

    [Fact]
    public void A_known_name_without_an_address_of_the_kind_ends_the_search() =>
        Assert.Equal(
            "1 Name redis@alpha Unknown | 2 Name redis@beta NoAddress",
            Steps(new NameQuestion("redis", RecordType.AAAA)));

    [Fact]
    public void Each_step_has_its_sentence()
    {
        ItemList<NameStep> steps = new NameExplainer(Engine.Snapshot)
            .Explain(new NameQuestion("redis", RecordType.A), Engine.From("web"))
            .Steps;
        Assert.Equal("alpha does not know 'redis'.", steps[0].Text);
        Assert.Equal("beta knows 'redis': 10.2.0.3 (name of redis).", steps[1].Text);
        Assert.Equal(
            "gamma knows 'redis' too (10.3.0.3 (name of redis), 10.3.0.4 (alias of other)), but is not asked any more.",
            steps[2].ToString());
    }

    [Fact]
    public void An_explanation_agrees_with_the_answer_for_every_generated_question() =>
        Topologies.Engines.Sample(
            made =>
            {
                NamingSnapshot snapshot = made.World.Snapshot;
                NameExplainer explainer = new(snapshot);
                foreach (
                    DnsClient client in snapshot
                        .Containers.Select(container => snapshot.ClientOf(container.Container.Id))
                        .Concat(snapshot.Networks.Select(network => snapshot.ClientOn(network.Id))))
                {
                    foreach (
                        NameQuestion question in (NameQuestion[])
                            [
                                .. Topologies.Words.Select(NameQuestion.Of), new("web.d", RecordType.AAAA),
                                new("db.C.D", RecordType.A), new("10.1.0.3", RecordType.PTR)])
                        Agrees(explainer.Explain(question, client), snapshot.Resolve(question, client));
                }
            },
            iter: 200,
            print: Topologies.Describe);

    private static void Agrees(NameExplanation explanation, NameAnswer answer)
    {
        Assert.Equal(World.Line(answer), World.Line(explanation.Answer));
        Assert.NotEmpty(explanation.Message);
        Assert.NotEmpty(explanation.Steps);
        Assert.Equal(Enumerable.Range(1, explanation.Steps.Count), explanation.Steps.Select(step => step.Order));
        Assert.Equal(answer.IsFound, explanation.Reason is null);
        NameStep[] answered =
        [
            .. explanation.Steps.Where(step =>
                step.Result == NameStepResult.Answered && step.Rule != NameStepRule.HostsFile)];
        Assert.Equal(answer.IsFound ? 1 : 0, answered.Length);
        Assert.Equal(
            answer.Addresses.Select(address => address.Address),
            answered.SelectMany(step => step.Addresses).Select(address => address.Address));
    }
}
