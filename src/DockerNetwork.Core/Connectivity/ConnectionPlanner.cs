using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.Connectivity;

/// <summary>Finds the address to try for a pair, in the way that the client would find it.</summary>
internal sealed class ConnectionPlanner(NamingSnapshot snapshot, ConnectionQuestion question, EngineReference engine)
{
    private readonly ConnectionPlaces _places = new(snapshot);

    /// <summary>Plans the test of a pair.</summary>
    /// <exception cref="DockerNetworkException">ContainerNotFound: one of the containers no longer exists.</exception>
    internal ConnectionPlan Plan(ResourceId from, ConnectionTarget target)
    {
        DnsClient client = snapshot.ClientOf(Detail(from).Container.Id);
        ConnectionTest test = new()
        {
            From = from.Name,
            To = target.Container?.Name ?? target.Text,
            Name = target.Container?.Name ?? target.Text,
            Port = question.Port,
            Protocol = question.Protocol,
            Engine = engine,
        };
        ConnectionPlan plan = new(client, test);
        if (Still(client) is ContainerDetail still)
            return NotRunning(plan, still);
        if (target.Container is not null)
            return ToContainer(plan, Detail(target.Container));

        return IpPrefix.ParseAddress(target.Text) is null ? ToName(plan, target.Text) : At(plan, target.Text);
    }

    private ContainerDetail Detail(ResourceId handle) =>
        snapshot.Containers.FirstOrDefault(item => item.Container.Id == handle.Id)
        ?? throw new DockerNetworkException(
            FailureKind.ContainerNotFound,
            $"There is no container '{handle}' on {engine} any more. Get-DockerContainer lists what is there.");

    /// <summary>Finds a container whose state prevents the test; null if there is none. A paused container has names,
    /// but no process in it can send a request.</summary>
    private static ContainerDetail? Still(DnsClient client)
    {
        ContainerDetail?[] needed = [client.Container, client.SharedWith];
        return Array.Find(
            needed, item =>
                item is not null
                && (item == client.Container ? item.Container.State != "running" : !item.Container.IsRunning));
    }

    private static ConnectionPlan NotRunning(ConnectionPlan plan, ContainerDetail still)
    {
        string[] actions = still.Container.IsRunning ? [] : [CommandText.Start(still.Container.Name)];
        return plan.Failed(
            ConnectionFailure.NotRunning,
            $"{plan.Test.From} cannot reach {plan.Test.To}: {still.Container.Name} is {still.Container.State}.",
            actions);
    }

    private ConnectionPlan ToContainer(ConnectionPlan plan, ContainerDetail target)
    {
        ContainerDetail owner = snapshot.ClientOf(target.Container.Id).Resolver ?? target;
        if (!target.Container.IsRunning || !owner.Container.IsRunning)
            return NotRunning(plan, target.Container.IsRunning ? owner : target);
        if (ConnectionPlaces.Between(plan.Client, owner) is NetworkEndpoint endpoint)
            return At(plan, endpoint.IPv4Address ?? endpoint.IPv6Address!);

        return Apart(plan, owner);
    }

    private ConnectionPlan Apart(ConnectionPlan plan, ContainerDetail target)
    {
        ContainerDetail client = plan.Client.Resolver!;
        return plan.Failed(
            ConnectionFailure.NoCommonNetwork,
            $"{plan.Test.From} cannot reach {plan.Test.To}: they have no network in common ({plan.Test.To}: "
                + $"{Listed(target)}; {plan.Test.From}: {Listed(client)}).",
            _places.Joining(client, target));
    }

    private static string Listed(ContainerDetail container) =>
        container.Container.Networks.Count == 0 ? "none" : string.Join(", ", container.Container.Networks);

    private ConnectionPlan ToName(ConnectionPlan plan, string name)
    {
        NameQuestion v4 = new(name, RecordType.A);
        foreach (NameQuestion asked in new[] { v4, v4 with { Type = RecordType.AAAA } })
        {
            NameAnswer answer = HostsFile.Find(snapshot, asked, plan.Client) ?? snapshot.Resolve(asked, plan.Client);
            if (answer.Addresses.Count > 0)
                return At(plan, answer.Addresses[0].Address);
        }

        NameExplanation told = new NameExplainer(snapshot).Explain(v4, plan.Client);
        return plan.Failed(ReasonOf(told.Reason), told.Message, told.RecommendedAction);
    }

    private static ConnectionFailure ReasonOf(NameFailure? reason) => reason switch
    {
        NameFailure.ClientNotRunning or NameFailure.NotRunning => ConnectionFailure.NotRunning,
        NameFailure.NoCommonNetwork or NameFailure.NoNetwork => ConnectionFailure.NoCommonNetwork,
        _ => ConnectionFailure.NameNotFound,
    };

    private ConnectionPlan At(ConnectionPlan plan, string address)
    {
        Network? common = ConnectionPlaces.NetworkOf(plan.Client, address);
        ContainerDetail? target = _places.OwnerOf(address, common);
        ConnectionTest test = plan.Test with { IPAddress = address, Network = common?.Name };
        bool isNamed = test.To != test.Name || target is null;
        return plan with
        {
            Common = common, Target = target, Test = isNamed ? test : test with { To = target!.Container.Name },
        };
    }
}
