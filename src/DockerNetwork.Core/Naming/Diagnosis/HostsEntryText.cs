namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Describes a name that the client's hosts file has.</summary>
internal static class HostsEntryText
{
    /// <summary>The answer that a program gets, and the answer of the DNS that no program asks.</summary>
    internal static string Found(NameAnswer hosts, NameAnswer dns, DnsClient client)
    {
        string would = dns.IsFound ? $"would answer {dns.Addresses.Joined()}" : "does not know the name";
        return $"From {client.Name}, '{hosts.Question.Text}' is {hosts.Addresses.Joined()}, as its hosts file says. "
            + $"Programs do not ask the DNS for it, which {would}.";
    }

    /// <summary>Adds to the missing answer of the DNS that programs do not need it.</summary>
    internal static string NotAsked(IReadOnlyList<NameAnswer> hosts, DnsClient client) =>
        $"Programs in {client.Name} do not ask for it: the hosts file has it as "
            + $"{hosts.SelectMany(answer => answer.Addresses).Joined()}.";
}
