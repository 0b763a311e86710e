using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.Connectivity;

/// <summary>Finds the addresses of a name as a program in the client gets them, or the reason why it has
/// none.</summary>
internal sealed class NamedTargets(NamingSnapshot snapshot, ConnectionQuestion question)
{
    private readonly NameExplainer _explainer = new(snapshot);

    /// <summary>True if only the DNS servers outside can know the name.</summary>
    internal bool IsOutside(DnsClient client, string name) =>
        client.Refusal != NameAnswerKind.ClientNotRunning
        && Addresses(client, name, []).Count == 0
        && _explainer.Explain(new NameQuestion(name, RecordType.A), client).MayBeOutside;

    /// <summary>Finds an address of each family. Leaves out a family that the client has no address of, as programs do
    /// (RFC 3493, AI_ADDRCONFIG), unless the name has no other or the family is demanded.</summary>
    /// <param name="client">The client.</param>
    /// <param name="name">The name.</param>
    /// <param name="live">The answers of the DNS servers outside; empty if they were not asked.</param>
    internal IReadOnlyList<string> Addresses(DnsClient client, string name, IEnumerable<LiveAnswer> live)
    {
        NameQuestion[] questions = [.. question.Wanted.Select(type => new NameQuestion(name, type))];
        string[] known =
        [
            .. ProgramLookup.Find(snapshot, questions, client)
                .Select(answer => answer.Addresses is [NameAddress first, ..] ? first.Address : null).OfType<string>()];
        string[] all = known.Length > 0
            ? known
            : [.. live.Where(answer => question.Wanted.Contains(answer.Question.Type))
                .Select(answer => answer.Texts is [string first, ..] ? first : null).OfType<string>()];
        string[] fit = [.. all.Where(address => HasFamily(client, ConnectionQuestion.FamilyOf(address)))];
        return fit.Length == 0 || question.Families.Count > 0 ? all : fit;
    }

    /// <summary>Explains why the name has no address of a family.</summary>
    internal NameExplanation Why(DnsClient client, NameQuestion asked, OutsideReply? reply) =>
        _explainer.Explain(asked, client, reply);

    /// <summary>True if the client has an address of a family. The addresses of the host are not known.</summary>
    internal static bool HasFamily(DnsClient client, RecordType family) =>
        client.Resolver is not { } resolver
        || resolver.NetworkMode == "host"
        || resolver.Container.Endpoints.Any(endpoint =>
            !string.IsNullOrEmpty(family == RecordType.A ? endpoint.IPv4Address : endpoint.IPv6Address));
}
