using System.Diagnostics;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

[Collection(AloneOnTheMachine)]
public sealed class SpeedTests(ITestOutputHelper output)
{
    internal const string AloneOnTheMachine = "Alone on the machine";

    private const int Networks = 1000;
    private const int Containers = 2500;
    private const int Goal = 500_000;
    private const int Rounds = 10;
    private const int Repeats = 10;

    [Fact]
    public void Half_a_million_questions_a_second_on_one_core()
    {
        World world = new();
        for (int i = 0; i < Networks; i++)
            world.Net($"net-{i}");
        for (int i = 0; i < Containers; i++)
            world.Run($"c{i}", PlaceOn(i, i % Networks), PlaceOn(i, (i * 7 + 1) % Networks));

        long start = Stopwatch.GetTimestamp();
        NamingSnapshot snapshot = world.Snapshot;
        output.WriteLine($"made in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms: {snapshot.Containers.Sum(container => container.Container.Endpoints.Count)} endpoints");
        (NameQuestion Question, NameAsker Asker)[] questions = [.. snapshot.Containers.SelectMany((container, i) => Questions(world, snapshot, container, i))];
        Assert.Contains(questions, item => snapshot.Resolve(item.Question, item.Asker).IsFound);

        // The machine may be busy with other work: what counts is this process's own time on the processor, and the best of the rounds.
        double best = Enumerable.Range(0, Rounds).Max(_ => PerSecond(snapshot, questions));
        output.WriteLine($"{best:N0} questions a second");
        Assert.True(best >= Goal, $"{best:N0} questions a second, fewer than {Goal:N0}.");
    }

    private static Place PlaceOn(int container, int network) =>
        new($"net-{network}", $"10.{network >> 8}.{network & 255}.{2 + container / Networks * 2 + container % 2}") { Aliases = [$"svc{network}"] };

    private static IEnumerable<(NameQuestion Question, NameAsker Asker)> Questions(World world, NamingSnapshot snapshot, ContainerDetail container, int i)
    {
        NameAsker asker = snapshot.AskerOf(container.Container.Id);
        string last = asker.Networks[^1].Name;
        Assert.Equal(2, asker.Networks.Count);
        yield return (new NameQuestion($"c{i}", RecordType.A), asker);
        yield return (new NameQuestion($"SVC{last[4..]}", RecordType.A), asker);
        yield return (new NameQuestion($"svc{last[4..]}.{last}", RecordType.A), asker);
        yield return (new NameQuestion("nobody.example.com", RecordType.A), asker);
        yield return (new NameQuestion(container.Container.Endpoints[0].IPv4Address!, RecordType.PTR), asker);
        yield return (new NameQuestion($"c{i}", RecordType.AAAA), world.From($"c{i}"));
    }

    private static double PerSecond(NamingSnapshot snapshot, (NameQuestion Question, NameAsker Asker)[] questions)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < Repeats; i++)
        {
            foreach ((NameQuestion question, NameAsker asker) in questions)
                snapshot.Resolve(question, asker);
        }

        return Repeats * questions.Length / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }
}
