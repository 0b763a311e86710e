using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.Connectivity;

/// <summary>The answers of the DNS servers outside to a client's names.</summary>
/// <param name="Answers">The answers by question; null for a question that no server answered.</param>
/// <param name="Failure">The reason why the servers could not be asked; null if they were.</param>
internal sealed record OutsideAnswers(
    IReadOnlyDictionary<NameQuestion, LiveAnswer?> Answers, DockerNetworkException? Failure = null)
{
    /// <summary>No answers, because nothing was asked.</summary>
    internal static OutsideAnswers None { get; } = new(new Dictionary<NameQuestion, LiveAnswer?>());

    /// <summary>Pairs questions with their answers.</summary>
    internal static OutsideAnswers Of(IReadOnlyList<NameQuestion> questions, IReadOnlyList<LiveAnswer?> answers)
    {
        Dictionary<NameQuestion, LiveAnswer?> byQuestion = [];
        for (int index = 0; index < questions.Count; index++)
            byQuestion[questions[index]] = answers[index];

        return new OutsideAnswers(byQuestion);
    }

    /// <summary>The answers with addresses of a name.</summary>
    internal IEnumerable<LiveAnswer> Of(string name) =>
        Answers.Values.OfType<LiveAnswer>().Where(answer => answer.Question.Text == name);

    /// <summary>True if the name exists outside, but without an address of the family.</summary>
    internal bool LacksFamily(NameQuestion question) =>
        Answers.TryGetValue(question, out LiveAnswer? answer) && answer?.Kind == NameAnswerKind.NoData;

    /// <summary>The reply to a question in a sentence; null if it was not asked.</summary>
    internal OutsideReply? ReplyTo(NameQuestion question, DnsClient client) =>
        Failure is not null ? OutsideReply.NotAsked(Failure)
        : Answers.TryGetValue(question, out LiveAnswer? answer) ? OutsideReply.Of(answer, client)
        : null;
}
