using System.Net;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Fidelity.ChangePreview;

/// <summary>Compares the prediction of one change with the responses of the DNS before and after it.</summary>
/// <param name="before">The engine before the change.</param>
/// <param name="foreseen">The predicted engine.</param>
/// <param name="after">The engine after the change.</param>
internal sealed class ChangeJudge(NamingSnapshot before, NamingSnapshot foreseen, NamingSnapshot after)
{
    private readonly ILookup<string, ContainerNameChange> _reported =
        NameReport
        .Changes(before, foreseen, new EngineReference())
        .ToLookup(change => change.FromId!, StringComparer.Ordinal);

    /// <summary>Returns the questions of a client whose answers are predicted to change.</summary>
    internal IEnumerable<NameQuestion> Reported(string containerId) =>
        _reported[containerId].Select(change => new NameQuestion(change.Name, change.RecordType));

    /// <summary>Returns the differences for one client.</summary>
    /// <param name="client">The client, with the responses before the change.</param>
    /// <param name="now">The responses after the change.</param>
    internal IEnumerable<(NameQuestion Question, string Text)> Mismatches(
        AskedAround client, Dictionary<NameQuestion, string> now)
    {
        DnsClient clientBefore = before.ClientOf(client.Container.Id);
        DnsClient clientAfter = foreseen.ClientOf(client.Container.Id);
        HashSet<string> told = new(
            _reported[client.Container.Id].Select(change => Key(change.Name, change.RecordType)),
            StringComparer.OrdinalIgnoreCase);
        if (
            _reported[client.Container.Id]
                .GroupBy(change => (change.Name, change.RecordType))
                .Any(group => group.Count() > 1))
            yield return (
                default,
                $"{client.Container.Name}: a change is told twice: {string.Join("; ", _reported[client.Container.Id])}"
            );

        foreach (NameQuestion question in client.Questions)
        {
            string old = Text(before.Resolve(question, clientBefore));
            string planned = Text(foreseen.Resolve(question, clientAfter));
            if (old != client.Before(question))
                yield return (
                    question,
                    $"{client.Container.Name} asks {question} before: predicted '{old}', the engine says "
                        + $"'{client.Before(question)}'");
            else if (planned != now[question])
                yield return (
                    question,
                    $"{client.Container.Name} asks {question} after: foreseen '{planned}', the engine says "
                        + $"'{now[question]}'");
            else if (old != planned && !IsTold(question, clientBefore, clientAfter, told))
                yield return (
                    question,
                    $"{client.Container.Name} asks {question}: '{old}' became '{planned}', and nobody was told");
        }
    }

    /// <summary>True if the preview reports the question. It reports a name with its network appended only if the plain
    /// name stays, and never reports a short id.</summary>
    private bool IsTold(NameQuestion question, DnsClient clientBefore, DnsClient clientAfter, HashSet<string> told)
    {
        NameAnswer[] answers = [before.Resolve(question, clientBefore), foreseen.Resolve(question, clientAfter)];
        if (
            told.Contains(Key(question.Text, question.Type))
            || answers.SelectMany(answer => answer.Addresses).All(address => address.MatchedBy == NameMatch.ShortId))
            return true;

        foreach (Network network in clientBefore.Networks.Concat(clientAfter.Networks))
            if (
                question.Text.EndsWith("." + network.Name, StringComparison.Ordinal)
                && told.Contains(Key(question.Text[..^(network.Name.Length + 1)], question.Type)))
                return true;

        return false;
    }

    private static string Key(string name, RecordType type) => $"{name} {type}";

    private string Text(NameAnswer answer) =>
        string.Join(
            ' ', answer
                .Addresses.Where(address => address.Type == answer.Question.Type)
                .Select(AddressOf)
                .Distinct()
                .Order(StringComparer.Ordinal));

    /// <summary>Returns an address; for one that the engine had still to assign, the assigned one.</summary>
    private string AddressOf(NameAddress address)
    {
        if (IPAddress.TryParse(address.Address, out _))
            return address.Address;

        NetworkEndpoint? there = after
            .Containers.FirstOrDefault(item => item.Container.Id == address.ContainerId)
            ?.Container.Endpoints
            .FirstOrDefault(endpoint => endpoint.NetworkId == address.Endpoint?.NetworkId);
        return (address.Type == RecordType.AAAA ? there?.IPv6Address : there?.IPv4Address) ?? address.Address;
    }
}
