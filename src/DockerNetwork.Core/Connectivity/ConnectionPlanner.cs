using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.Connectivity;

/// <summary>Finds the addresses to try for a pair, in the way that the client would find them: one of each
/// family.</summary>
internal sealed class ConnectionPlanner(NamingSnapshot snapshot, ConnectionQuestion question, EngineReference engine)
{
    private readonly ConnectionPlaces _places = new(snapshot);
    private readonly NamedTargets _named = new(snapshot, question);

    /// <summary>Lists the questions about names that only the DNS servers outside can know.</summary>
    /// <exception cref="DockerNetworkException">ContainerNotFound: the client no longer exists.</exception>
    internal IReadOnlyList<NameQuestion> OutsideQuestions(ResourceId from, IEnumerable<ConnectionTarget> targets)
    {
        DnsClient client = snapshot.ClientOf(Detail(from).Container.Id);
        if (Still(client) is not null)
            return [];

        IEnumerable<string> names = targets.Where(target => target.Container is null)
            .Select(target => target.Text)
            .Where(text => IpPrefix.ParseAddress(text) is null && _named.IsOutside(client, text))
            .Distinct(StringComparer.Ordinal);
        return
        [
            .. names.SelectMany(name => question.Wanted.Select(type => new NameQuestion(name, type)))];
    }

    /// <summary>Plans the tests of a pair: one for each family and port.</summary>
    /// <exception cref="DockerNetworkException">ContainerNotFound: one of the containers no longer exists.</exception>
    internal IEnumerable<ConnectionPlan> Plan(ResourceId from, ConnectionTarget target, OutsideAnswers outside) =>
        ByFamily(from, target, outside)
            .SelectMany(plan => question.Ports.Select(port => plan with { Test = plan.Test with { Port = port } }));

    private IReadOnlyList<ConnectionPlan> ByFamily(
        ResourceId from, ConnectionTarget target, OutsideAnswers outside)
    {
        DnsClient client = snapshot.ClientOf(Detail(from).Container.Id);
        ConnectionTest test = new()
        {
            From = from.Name,
            To = target.Container?.Name ?? target.Text,
            Name = target.Container?.Name ?? target.Text,
            Protocol = question.Protocol,
            Engine = engine,
        };
        ConnectionPlan plan = new(client, test);
        if (Still(client) is ContainerDetail still)
            return [NotRunning(plan, still)];
        if (target.Container is not null)
            return ToContainer(plan, Detail(target.Container));

        return IpPrefix.ParseAddress(target.Text) is null
            ? ToName(plan, target.Text, outside) : [At(plan, target.Text)];
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
        string sentence = still == plan.Client.Container || still == plan.Client.SharedWith
            ? Situations.ClientStopped(plan.Client.Name, still.Container)
            : Situations.Stopped(still.Container.Name, still.Container);
        return plan.Failed(
            ConnectionFailure.NotRunning, $"{plan.Test.From} cannot reach {plan.Test.To}: {sentence}", actions);
    }

    private IReadOnlyList<ConnectionPlan> ToContainer(ConnectionPlan plan, ContainerDetail target)
    {
        ContainerDetail owner = snapshot.ClientOf(target.Container.Id).Resolver ?? target;
        if (!target.Container.IsRunning || !owner.Container.IsRunning)
            return [NotRunning(plan, target.Container.IsRunning ? owner : target)];
        if (!question.Wanted.Any(family => ConnectionPlaces.Between(plan.Client, owner, family) is not null))
            return [ConnectionPlaces.AreApart(plan.Client, owner) ? Apart(plan, owner) : Without(plan, null)];

        return
        [
            .. from family in question.Wanted
               let address = ConnectionPlaces.Between(plan.Client, owner, family)
               where address is not null || question.Families.Count > 0
               select address is null ? Without(plan, family) : At(plan, address)];
    }

    private ConnectionPlan Apart(ConnectionPlan plan, ContainerDetail target) => plan.Failed(
        ConnectionFailure.NoCommonNetwork,
        $"{plan.Test.From} cannot reach {plan.Test.To}: "
            + Situations.NoCommonNetwork(target.Container.Name, target, plan.Client),
        _places.Joining(plan.Client, target));

    /// <summary>Fails a plan for a container without an address of a family on a common network.</summary>
    private ConnectionPlan Without(ConnectionPlan plan, RecordType? family) => plan.Failed(
        ConnectionFailure.NoAddressOfFamily,
        $"{plan.Test.From} cannot reach {plan.Test.To}: it has no "
            + $"{(family ?? question.Wanted[0]).Family()} address on a network that both are on.");

    private IReadOnlyList<ConnectionPlan> ToName(ConnectionPlan plan, string name, OutsideAnswers outside)
    {
        IReadOnlyList<string> addresses = _named.Addresses(plan.Client, name, outside.Of(name));
        IEnumerable<RecordType> missing = addresses.Count == 0
            ? question.Wanted.Take(Math.Max(1, question.Families.Count))
            : question.Families.Except(addresses.Select(ConnectionQuestion.FamilyOf));
        return
        [
            .. addresses.Select(address => At(plan, address)),
            .. missing.Select(family => Unnamed(plan, new NameQuestion(name, family), outside))];
    }

    private ConnectionPlan Unnamed(ConnectionPlan plan, NameQuestion asked, OutsideAnswers outside)
    {
        NameExplanation explanation = _named.Why(plan.Client, asked, outside.ReplyTo(asked, plan.Client));
        return plan.Failed(
            outside.LacksFamily(asked) ? ConnectionFailure.NoAddressOfFamily : ReasonOf(explanation.Reason),
            explanation.Message, explanation.RecommendedAction, explanation.IsChoice ? "\n" : "; ");
    }

    private static ConnectionFailure ReasonOf(NameFailure? reason) => reason switch
    {
        NameFailure.ClientNotRunning or NameFailure.NotRunning => ConnectionFailure.NotRunning,
        NameFailure.NoAddressOfType => ConnectionFailure.NoAddressOfFamily,
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
