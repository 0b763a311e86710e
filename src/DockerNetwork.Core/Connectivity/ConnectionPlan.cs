using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.Connectivity;

/// <summary>A pair of client and target before anything is sent.</summary>
/// <param name="Client">The client.</param>
/// <param name="Test">The test, with an address to try or already with the reason why there is nothing to try.</param>
/// <param name="Common">The client's network that has the address; null if none has it.</param>
/// <param name="Target">The container that has the address; null if none is known.</param>
internal sealed record ConnectionPlan(
    DnsClient Client, ConnectionTest Test, Network? Common = null, ContainerDetail? Target = null)
{
    internal bool IsOpen => Test.Reason is null;

    internal ConnectionPlan Failed(ConnectionFailure reason, string message, IEnumerable<string>? actions = null) =>
        this with
    {
        Test = Test with { Succeeded = false, Reason = reason, Message = message, RecommendedAction = Joined(actions) },
    };

    private static string? Joined(IEnumerable<string>? actions)
    {
        string text = string.Join("; ", actions ?? []);
        return text.Length == 0 ? null : text;
    }
}
