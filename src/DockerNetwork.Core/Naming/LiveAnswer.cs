namespace DockerNetwork.Core.Naming;

/// <summary>The answer of an engine's DNS.</summary>
/// <param name="Question">The question.</param>
/// <param name="Kind">Answer, NoData, NotFoundForwarded (NXDOMAIN) or NotFoundServFail.</param>
/// <param name="Texts">The addresses, or for PTR the names, in the order of the response.</param>
internal sealed record LiveAnswer(NameQuestion Question, NameAnswerKind Kind, ItemList<string> Texts);
