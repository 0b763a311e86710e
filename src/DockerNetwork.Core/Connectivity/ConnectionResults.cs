using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.Connectivity;

/// <summary>Converts the outcome of the attempts to a result. Finds the cause of a failure in the settings of the
/// networks.</summary>
internal sealed class ConnectionResults(NamingSnapshot snapshot, ConnectionQuestion question)
{
    private const string Icc = "com.docker.network.bridge.enable_icc";

    private readonly ConnectionPlaces _places = new(snapshot);

    internal ConnectionTest Of(ConnectionPlan plan, ProbeResult result)
    {
        if (result.Succeeded)
            return plan.Test with
            {
                Succeeded = true, LatencyMs = result.LatencyMs,
                Message = $"{plan.Test.From} reaches {Place(plan.Test)}.",
            };

        return Failed(plan, result).Test;
    }

    private ConnectionPlan Failed(ConnectionPlan plan, ProbeResult result)
    {
        string cannot = $"{plan.Test.From} cannot reach {Place(plan.Test)}";
        if (result.IsRefused)
            return plan.Failed(
                ConnectionFailure.Refused, $"{cannot}: the address answers, but nothing listens on the port there.");
        if (plan.Common is Network common)
            return OnNetwork(plan, common, cannot);
        if (plan.Target is not null && plan.Client.Resolver!.NetworkMode != "host")
            return plan.Failed(
                ConnectionFailure.NoCommonNetwork,
                $"{cannot}: the address is {plan.Target.Container.Name}'s, and they have no network in common.",
                _places.Joining(plan.Client, plan.Target));
        RecordType family = ConnectionQuestion.FamilyOf(plan.Test.IPAddress!);
        if (!NamedTargets.HasFamily(plan.Client, family))
            return plan.Failed(
                ConnectionFailure.NoAddressOfFamily,
                $"{cannot}: {plan.Test.From} has no {family.Family()} address.");
        if (plan.Client.Networks.Count > 0 && plan.Client.Networks.All(network => network.Internal))
            return plan.Failed(
                ConnectionFailure.InternalNetwork,
                $"{cannot}: the address is on none of its networks, and these are internal, without a way out "
                    + $"({string.Join(", ", plan.Client.Networks)}).",
                [CommandText.Connect("bridge", plan.Client.Resolver!.Container.Name)]);

        return plan.Failed(ConnectionFailure.TimedOut, $"{cannot}: {Silence}");
    }

    private ConnectionPlan OnNetwork(ConnectionPlan plan, Network common, string cannot)
    {
        if (plan.Target is null || !KeepsApart(common))
            return plan.Failed(ConnectionFailure.TimedOut, $"{cannot}: {Silence}");

        return plan.Failed(
            ConnectionFailure.InterContainerDisabled,
            $"{cannot}: the network {common} keeps its containers apart (option {Icc}=false).",
            _places.Anew(plan.Client.Resolver!, plan.Target));
    }

    /// <summary>True if the network keeps its containers apart. Reads the option as the engine reads a Boolean (Go,
    /// strconv.ParseBool).</summary>
    private static bool KeepsApart(Network network) =>
        network.Options.TryGetValue(Icc, out string? value)
        && value is "false" or "FALSE" or "False" or "f" or "F" or "0";

    private string Silence => question.Protocol == ConnectionProtocol.Udp
        ? $"no answer within {question.WaitSeconds} s, and no refusal either. What listens there may take datagrams "
            + "without an answer."
        : $"no answer within {question.WaitSeconds} s.";

    private static string Place(ConnectionTest test)
    {
        string who = test.Name == test.IPAddress ? test.To : test.Name;
        string address =
            test.Port is null ? test.IPAddress!
            : test.IPAddress!.Contains(":") ? $"[{test.IPAddress}]:{test.Port}"
            : $"{test.IPAddress}:{test.Port}";
        string where = test.Network is null ? "" : $" on {test.Network}";
        return who == test.IPAddress
            ? $"{address} by {test.Protocol}{where}"
            : $"{who} at {address} by {test.Protocol}{where}";
    }
}
