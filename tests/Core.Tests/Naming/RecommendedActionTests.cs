using CsCheck;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

/// <summary>Applies the commands that an explanation recommends to the snapshot, and expects that the name then
/// resolves.</summary>
public sealed class RecommendedActionTests
{
    private const int Engines = 1000;

    private static readonly NameFailure[] WithoutCommand =
    [
        NameFailure.NoSuchName, NameFailure.NotAskable, NameFailure.NoAddressOfType, NameFailure.HostNetwork,
        NameFailure.SharesNetwork,
    ];

    [Fact]
    public void What_mends_really_mends()
    {
        int mended = 0;
        HashSet<NameFailure> seen = [];
        Topologies.Engines.Where(made => IsOrdinary(made.World.Snapshot)).Sample(
            made =>
            {
                NamingSnapshot snapshot = made.World.Snapshot;
                foreach (ContainerDetail container in snapshot.Containers)
                {
                    foreach (
                        string text in Topologies.Words.SelectMany(word =>
                            (string[])[word, word + ".a", word + ".B", word + ".b"]))
                        Check(snapshot, container, text);
                }
            },
            iter: Engines,
            threads: 1,
            print: Topologies.Describe);
        Assert.True(mended > Engines, $"Only {mended} names were mended.");
        Assert.Superset(
            new HashSet<NameFailure>
            {
                NameFailure.NoCommonNetwork, NameFailure.AliasOnOtherNetwork, NameFailure.NameOnOtherNetwork,
                NameFailure.NotRunning, NameFailure.DefaultBridge, NameFailure.ClientNotRunning,
            },
            seen);

        void Check(NamingSnapshot snapshot, ContainerDetail container, string text)
        {
            NameExplanation explanation = new NameExplainer(snapshot).Explain(
                new NameQuestion(text, RecordType.A), snapshot.ClientOf(container.Container.Id));
            if (explanation.Reason is not NameFailure reason || explanation.RecommendedAction.Count == 0)
            {
                Assert.True(
                    explanation.Reason is null
                        || WithoutCommand.Contains(explanation.Reason.Value)
                        || IsHopeless(snapshot, container),
                    explanation.Message);
                return;
            }

            foreach (string[] commands in Ways(explanation))
                CheckWay(snapshot, container, text, explanation, commands);

            seen.Add(reason);
        }

        void CheckWay(
            NamingSnapshot snapshot, ContainerDetail container, string text, NameExplanation explanation,
            string[] commands)
        {
            (NamingSnapshot after, string question) = Carry(snapshot, commands, text);
            NameExplanation again = new NameExplainer(after).Explain(
                new NameQuestion(question, RecordType.A), after.ClientOf(container.Container.Id));
            bool goesOn = explanation.IsChoice
                ? commands[0].StartsWith("Start-", StringComparison.Ordinal)
                    && !again.RecommendedAction.Contains(string.Join("; ", commands))
                : explanation.Reason != again.Reason
                    && explanation.Reason
                        is NameFailure.ClientNotRunning
                            or NameFailure.NoNetwork
                            or NameFailure.DefaultBridge
                            or NameFailure.NotRunning;
            Assert.True(
                again.Answer.IsFound || goesOn,
                $"{explanation.Message}\n{string.Join("; ", commands)}\nafterwards: {again.Message}");
            mended += again.Answer.IsFound ? 1 : 0;
        }
    }

    /// <summary>The commands of each candidate, of which any one has to be enough.</summary>
    private static IEnumerable<string[]> Ways(NameExplanation explanation) =>
        explanation.IsChoice
            ? explanation.RecommendedAction.Select(line => line.Split("; "))
            : [[.. explanation.RecommendedAction]];

    /// <summary>True if neither the client nor the target container has a network: no command can name one.</summary>
    private static bool IsHopeless(NamingSnapshot snapshot, ContainerDetail client) =>
        !snapshot
            .ClientOf(client.Container.Id)
            .Networks.Any(network => PredefinedNames.HaveNames(network.Name, isWindows: false));

    private static bool IsOrdinary(NamingSnapshot snapshot) => snapshot.Containers.All(container =>
        container.Container.Endpoints.All(endpoint =>
            endpoint.Links.Count == 0 && (!container.Container.IsRunning || endpoint.IPv4Address is not null)));

    private static (NamingSnapshot After, string Question) Carry(
        NamingSnapshot snapshot, IEnumerable<string> commands, string question)
    {
        foreach (string[] words in commands.Select(command => command.Split(' ')))
        {
            switch (words[0])
            {
                case "Start-DockerContainer":
                    snapshot = SimulatedChange.Start(snapshot, World.IdOf(words[2]));
                    break;
                case "Connect-DockerNetwork":
                    EndpointRequest request = new() { Aliases = new(words.Length > 3 ? [words[4]] : []) };
                    snapshot = SimulatedChange.Connect(snapshot, World.IdOf(words[1]), World.IdOf(words[2]), request);
                    break;
                case "New-DockerNetwork":
                    Network network = new() { Name = words[1], Id = World.IdOf(words[1]), Driver = "bridge" };
                    snapshot = new NamingSnapshot(
                        snapshot.Networks.Append(network), snapshot.Containers, snapshot.Rules);
                    break;
                case "Resolve-ContainerName":
                    question = words[1];
                    break;
                default:
                    Assert.Fail($"No such command: {string.Join(' ', words)}");
                    break;
            }
        }

        return (snapshot, question);
    }
}
