using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Names;

/// <summary>Turns explanations of the name rules into output objects.</summary>
internal static class ExplanationReport
{
    /// <summary>Explains the answer to a text. For a name that is the A answer, and the AAAA answer if it adds
    /// information.</summary>
    internal static IEnumerable<ContainerNameExplanation> Of(
        NamingSnapshot snapshot, DnsClient client, string text, EngineReference engine)
    {
        NameExplainer explainer = new(snapshot);
        NameAnswer[] hosts = ProgramLookup.Hosts(snapshot, text, client);
        if (hosts.Length > 0)
            return hosts.Select(answer => OfHosts(explainer.Explain(answer.Question, client), answer, engine));

        NameExplanation[] all =
        [
            .. RecordMapping.Questions(text).Select(question => explainer.Explain(question, client))];
        return all.Where((explanation, index) => index == 0 || IsTelling(explanation.Answer, all[0].Answer))
            .Select(explanation => Of(explanation, engine));
    }

    /// <summary>True if the AAAA answer adds information. A missing IPv6 address is not worth reporting for a name that
    /// has an IPv4 address. An AAAA request that leaves the engine is worth reporting, because programs wait for
    /// it.</summary>
    private static bool IsTelling(NameAnswer ipv6, NameAnswer ipv4) =>
        ipv6.IsFound || (ipv4.IsFound && ipv6.Kind != NameAnswerKind.NoData);

    /// <summary>Explains a name of the hosts file. The first step is the file, and a program takes no other.</summary>
    private static ContainerNameExplanation OfHosts(
        NameExplanation dns, NameAnswer hosts, EngineReference engine) => Of(dns, engine) with
    {
        Outcome = hosts.Kind,
        Records = new(RecordMapping.Predicted(hosts, dns.Client, engine)),
        Reason = null,
        Containers = ItemList<Container>.Empty,
        RecommendedAction = ItemList<string>.Empty,
        Steps = new(dns.Steps.Take(1).Select(step => Of(step, engine))),
        Message = HostsEntryText.Found(hosts, dns.Answer, dns.Client),
    };

    private static ContainerNameExplanation Of(NameExplanation explanation, EngineReference engine) => new()
    {
        Name = explanation.Question.Text,
        RecordType = explanation.Question.Type,
        From = explanation.Client.Container?.Container.Name,
        Outcome = explanation.Answer.Kind,
        Records = new(RecordMapping.Predicted(explanation.Answer, explanation.Client, engine)),
        Reason = explanation.Reason,
        Containers = explanation.Containers,
        RecommendedAction = explanation.RecommendedAction,
        Steps = new(explanation.Steps.Select(step => Of(step, engine))),
        Message = explanation.Message,
        Engine = engine,
    };

    private static ContainerNameStep Of(NameStep step, EngineReference engine) => new()
    {
        Order = step.Order,
        Network = step.Network,
        Lookup = step.Lookup,
        Rule = step.Rule,
        Result = step.Result,
        IPAddresses = new(step.Addresses.Select(address => address.Address)),
        Containers = new(
            step.Addresses.Select(address => address.Container).OfType<string>().Distinct(StringComparer.Ordinal)),
        Text = step.Text,
        Engine = engine,
    };
}
