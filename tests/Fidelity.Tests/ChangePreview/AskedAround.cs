using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Fidelity.Dns;

namespace DockerNetwork.Fidelity.ChangePreview;

/// <summary>A container that sends the same queries before and after a change. Both sockets are opened before the
/// change. The network of a container that the change ends can no longer be entered afterwards, and a late response
/// must not be taken for that to another query.</summary>
internal sealed class AskedAround : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SilencePatience = TimeSpan.FromMilliseconds(400);

    private readonly DnsProxy _before;
    private readonly DnsProxy _after;
    private readonly Dictionary<NameQuestion, string> _said = [];

    private AskedAround(Container container, IReadOnlyList<NameQuestion> questions, DnsProxy before, DnsProxy after)
    {
        Container = container;
        Questions = questions;
        _before = before;
        _after = after;
    }

    internal Container Container { get; }

    internal IReadOnlyList<NameQuestion> Questions { get; }

    internal static async Task<AskedAround> OpenAsync(
        EngineProcess process, Container container, IReadOnlyList<NameQuestion> questions,
        CancellationToken cancellationToken) =>
        new(
            container, questions, await process.OpenAsync(container.Id, cancellationToken),
            await process.OpenAsync(container.Id, cancellationToken));

    /// <summary>Sends all queries before the change.</summary>
    internal async Task AskBeforeAsync(NamingSnapshot now, CancellationToken cancellationToken)
    {
        foreach (
            (NameQuestion question, string addresses) in await AskAsync(_before, Questions, now, cancellationToken))
            _said[question] = addresses;
    }

    /// <summary>Returns the response of the DNS before the change.</summary>
    internal string Before(NameQuestion question) => _said[question];

    /// <summary>Sends queries after the change.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="expected">The predicted engine. Queries that resolve on it get a longer timeout.</param>
    /// <param name="cancellationToken">Ends the queries.</param>
    internal Task<Dictionary<NameQuestion, string>> AskAfterAsync(
        IReadOnlyList<NameQuestion> questions, NamingSnapshot expected, CancellationToken cancellationToken) =>
        AskAsync(_after, questions, expected, cancellationToken);

    public void Dispose()
    {
        _before.Dispose();
        _after.Dispose();
    }

    // A query for an unknown name may be forwarded outside, and may get no response from there.
    private async Task<Dictionary<NameQuestion, string>> AskAsync(
        DnsProxy door, IEnumerable<NameQuestion> questions, NamingSnapshot expected,
        CancellationToken cancellationToken)
    {
        DnsClient client = expected.ClientOf(Container.Id);
        Dictionary<NameQuestion, string> said = [];
        foreach (
            IGrouping<bool, NameQuestion> group in questions
                .GroupBy(question => expected.Resolve(question, client).IsFound)
                .OrderByDescending(group => group.Key))
        {
            NameQuestion[] asked = [.. group];
            DnsReply[] replies = await door.AskAsync(
                asked, group.Key ? Patience : SilencePatience, group.Key ? 3 : 1, cancellationToken);
            foreach ((NameQuestion question, DnsReply reply) in asked.Zip(replies))
                said[question] = string.Join(
                    ' ', reply.Records.Select(record => record.Split(' ')[^1]).Order(StringComparer.Ordinal));
        }

        return said;
    }
}
