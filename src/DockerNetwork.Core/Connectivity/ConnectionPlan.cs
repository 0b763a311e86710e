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

    /// <summary>Makes the result of a plan that cannot succeed.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="message">The result in a sentence.</param>
    /// <param name="actions">The commands that would fix it; null for none.</param>
    /// <param name="separator">The text between the commands: a line break if each fixes it by itself.</param>
    internal ConnectionPlan Failed(
        ConnectionFailure reason, string message, IReadOnlyList<string>? actions = null, string separator = "; ") =>
        this with
    {
        Test = Test with
        {
            Succeeded = false, Reason = reason, Message = message,
            RecommendedAction = actions is { Count: > 0 } ? string.Join(separator, actions) : null,
        },
    };
}
