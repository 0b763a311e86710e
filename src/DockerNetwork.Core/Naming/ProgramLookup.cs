namespace DockerNetwork.Core.Naming;

/// <summary>Resolves names as a program in the client does. It reads the hosts file first, and asks the DNS only if the
/// file does not have the name. A name with an IPv4 address in the file is not looked up in the DNS for IPv6 (glibc
/// nss_files, musl name_from_hosts).</summary>
internal static class ProgramLookup
{
    /// <summary>Answers the questions about one name.</summary>
    /// <param name="snapshot">The snapshot of the engine.</param>
    /// <param name="questions">The questions, which differ only in their type.</param>
    /// <param name="client">The client that asks; from the snapshot.</param>
    /// <returns>The answers of the hosts file, or else the answer of the DNS to each question.</returns>
    internal static IReadOnlyList<NameAnswer> Find(
        NamingSnapshot snapshot, IReadOnlyList<NameQuestion> questions, DnsClient client)
    {
        NameAnswer[] hosts = Hosts(snapshot, questions[0].Text, client);
        return hosts.Length == 0
            ? [.. questions.Select(question => snapshot.Resolve(question, client))]
            : [.. hosts.Where(answer => questions.Contains(answer.Question))];
    }

    /// <summary>Finds what the hosts file has for a name: at most one answer for each family.</summary>
    internal static NameAnswer[] Hosts(NamingSnapshot snapshot, string name, DnsClient client) =>
    [
        .. new[] { RecordType.A, RecordType.AAAA }
            .Select(type => HostsFile.Find(snapshot, new NameQuestion(name, type), client))
            .OfType<NameAnswer>()];
}
