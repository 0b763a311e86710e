using DockerNetwork.Core.Naming;
using DockerNetwork.Fidelity.Dns;

namespace DockerNetwork.Fidelity.Comparison;

/// <summary>The reply of the DNS if a prediction is right.</summary>
/// <param name="Code">The response code; null for no reply.</param>
/// <param name="Records">The records; with <see cref="IsAnyOne"/> one of them.</param>
/// <param name="IsAnyOne">True if each query returns any one of the records (PTR).</param>
/// <param name="MayBeSilence">True if a missing reply is right, too.</param>
/// <param name="IsOpen">True if the engine forwards the query to a DNS that the test does not know.</param>
internal sealed record Expectation(
    int? Code, IReadOnlyList<string> Records, bool IsAnyOne = false, bool IsOpen = false, bool MayBeSilence = false)
{
    private const int NoError = 0;
    private const int ServerFailure = 2;
    private const int NoSuchName = 3;

    /// <summary>True if the reply may be missing.</summary>
    public bool IsSilence => MayBeSilence || (Code is null && !IsOpen);

    /// <summary>Converts a prediction.</summary>
    /// <param name="answer">The prediction.</param>
    /// <param name="client">The client.</param>
    /// <param name="knowsOutside">True if the outside DNS is that of a private engine, which knows no name. A query
    /// that an engine before 26 forwards from inside internal networks only has no reply as a rule. 20.10 was seen to
    /// reach the outside DNS if the client had left its last other network.</param>
    public static Expectation Of(NameAnswer answer, DnsClient client, bool knowsOutside) => answer.Kind switch
    {
        NameAnswerKind.Answer when answer.Question.Type == RecordType.PTR =>
            new(
                NoError,
                [.. answer.Addresses.Select(address => $"PTR {address.Name}.{answer.Network!.Name}").Distinct()],
                IsAnyOne: true),
        NameAnswerKind.Answer => new(
            NoError,
            [
                .. answer
                    .Addresses.Select(address => $"{address.Type} {address.Address}")
                    .Distinct()
                    .Order(StringComparer.Ordinal)]),
        NameAnswerKind.NoData or NameAnswerKind.EmptyNoError => new(NoError, []),
        // If the client has no network: 26.1 was seen to have no resolver any more after a restart of such a container,
        // which its inspect does not show.
        NameAnswerKind.NotFoundServFail => new(ServerFailure, [], MayBeSilence: client.Networks.Count == 0),
        NameAnswerKind.NoEmbeddedDns => new(null, []),
        NameAnswerKind.NotFoundForwarded when !knowsOutside => new(null, [], IsOpen: true),
        NameAnswerKind.NotFoundForwarded => new(
            NoSuchName, [], MayBeSilence: client.Networks.All(network => network.Internal)),
        _ => throw new ArgumentException($"{answer.Kind} is no answer of a DNS.", nameof(answer)),
    };

    /// <summary>True if a reply matches the expectation.</summary>
    public bool Fits(DnsReply reply)
    {
        if (IsOpen)
            return true;
        if (MayBeSilence && reply == DnsReply.None)
            return true;
        bool records = IsAnyOne
            ? reply.Records.Count == 1 && Records.Contains(reply.Records[0])
            : Records.SequenceEqual(reply.Records);
        return reply.Code == Code && records;
    }

    public override string ToString() =>
        IsOpen ? "passed on" : (IsAnyOne ? "any one of: " : "") + new DnsReply(Code, Records);
}
