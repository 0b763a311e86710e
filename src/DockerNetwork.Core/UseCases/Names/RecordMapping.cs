using DockerNetwork.Core.Connectivity;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Names;

/// <summary>Turns predicted and live answers into output records.</summary>
internal static class RecordMapping
{
    /// <summary>Turns a text into DNS questions. An address asks for its name; a name asks for its IPv4 and IPv6
    /// addresses.</summary>
    internal static IReadOnlyList<NameQuestion> Questions(string text)
    {
        NameQuestion question = NameQuestion.Of(text);
        return question.Type == RecordType.PTR ? [question] : [question, question with { Type = RecordType.AAAA }];
    }

    /// <summary>The records of a predicted answer; none if nothing answers.</summary>
    internal static IEnumerable<ContainerNameRecord> Predicted(
        NameAnswer answer, DnsClient client, EngineReference engine) =>
        answer.IsFound
            ? answer.Addresses.Select(address => Record(answer.Question, client, engine, AnswerSource.Predicted) with
            {
                Network = (answer.Network ?? ConnectionPlaces.NetworkOf(client, address.Address))?.Name ?? "",
                Container = address.Container,
                ContainerId = address.ContainerId,
                Node = address.Node,
                IPAddress = address.Address,
                MatchedBy = answer.Kind == NameAnswerKind.HostsFile ? NameMatch.HostsFile : address.MatchedBy,
                Answer = answer.Question.Type == RecordType.PTR ? $"{address.Name}.{answer.Network?.Name}" : null,
            })
            : [];

    /// <summary>The records of a live answer. The container behind an address comes from the prediction, if the
    /// prediction has the address. An address on none of the client's networks comes from the servers
    /// outside.</summary>
    internal static IEnumerable<ContainerNameRecord> Live(
        LiveAnswer live, NameAnswer predicted, DnsClient client, EngineReference engine)
    {
        ContainerNameRecord[] expected = [.. Predicted(predicted, client, engine)];
        foreach (string text in live.Texts)
        {
            bool isPointer = live.Question.Type == RecordType.PTR;
            ContainerNameRecord? match = Array.Find(
                expected, record => (isPointer ? record.Answer : record.IPAddress) == text);
            bool isOutside = ConnectionPlaces.NetworkOf(client, isPointer ? live.Question.Text : text) is null;
            ContainerNameRecord bare = Record(live.Question, client, engine, AnswerSource.Live) with
            {
                MatchedBy = isOutside ? NameMatch.Outside : null,
            };
            yield return match is null
                ? bare with { IPAddress = isPointer ? live.Question.Text : text, Answer = isPointer ? text : null }
                : match with { Source = AnswerSource.Live };
        }
    }

    private static ContainerNameRecord Record(
        NameQuestion question, DnsClient client, EngineReference engine, AnswerSource source) =>
        new()
    {
        Name = question.Text,
        From = client.Container?.Container.Name,
        RecordType = question.Type,
        Source = source,
        Engine = engine,
    };
}
