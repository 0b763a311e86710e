namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>The reply of the DNS servers outside to a name that is none of the engine's.</summary>
/// <param name="Sentence">The reply in a sentence.</param>
internal sealed record OutsideReply(string Sentence)
{
    /// <summary>The reply that a prediction knows: the question goes on.</summary>
    internal static OutsideReply Expected { get; } = new("The question goes on to the DNS servers outside.");

    /// <summary>Describes a negative answer; null if no server answered.</summary>
    internal static OutsideReply Of(LiveAnswer? answer, DnsClient client) => new(answer?.Kind switch
    {
        null => "The DNS servers outside do not answer.",
        NameAnswerKind.NotFoundForwarded => "The DNS servers outside answer that there is no such name (NXDOMAIN).",
        NameAnswerKind.NoData =>
            $"The DNS servers outside know the name, but without {answer.Question.Type.Described()}.",
        _ when !client.CanForward =>
            $"The DNS answers with a failure ({answer.Code}): {client.Name} has no way out to the DNS servers outside.",
        _ => $"The DNS servers outside answer with a failure ({answer.Code}).",
    });

    /// <summary>Describes why the servers could not be asked.</summary>
    internal static OutsideReply NotAsked(DockerNetworkException failure) =>
        new($"The DNS servers outside could not be asked: {failure.Message}");
}
