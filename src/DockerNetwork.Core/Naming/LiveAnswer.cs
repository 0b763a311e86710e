namespace DockerNetwork.Core.Naming;

/// <summary>What an engine's DNS answered.</summary>
/// <param name="Question">The question.</param>
/// <param name="Kind">Answer, NoData, NotFoundForwarded (NXDOMAIN) or NotFoundServFail.</param>
/// <param name="Texts">The addresses, or for PTR the names, in the order they came.</param>
internal sealed record LiveAnswer(NameQuestion Question, NameAnswerKind Kind, ItemList<string> Texts);
