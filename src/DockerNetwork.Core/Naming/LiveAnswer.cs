namespace DockerNetwork.Core.Naming;

/// <summary>The answer of an engine's DNS.</summary>
/// <param name="Question">The question.</param>
/// <param name="Kind">Answer, NoData, NotFoundForwarded (NXDOMAIN) or NotFoundServFail (any other failure).</param>
/// <param name="Texts">The addresses, or for PTR the names, in the order of the response.</param>
/// <param name="Code">The response code of a failure, such as <c>SERVFAIL</c>; empty for an answer.</param>
internal sealed record LiveAnswer(
    NameQuestion Question, NameAnswerKind Kind, ItemList<string> Texts, string Code = "");
