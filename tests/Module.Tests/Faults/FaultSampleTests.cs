using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>A sample of the table of faults for a usual run: each request of each cmdlet meets one fault, and each
/// fault several requests.</summary>
[Collection(Reach.Alone.Name)]
public sealed class FaultSampleTests(EngineFixture engine)
{
    /// <summary>The step has no divisor in common with the number of faults, so that all of them occur.</summary>
    private const int Step = 7;

    [Fact]
    public async Task A_fault_at_every_request_is_an_error_of_the_contract_or_none()
    {
        FaultTable table = new(engine) { Choose = OneARequest };

        await table.ReadyAsync();

        Assert.Equal(FaultCall.All.Sum(call => table.Requests(call).Count), table.Runs.Count);
        Assert.Equal(Fault.All.Count, table.Runs.Select(run => run.Fault).Distinct().Count());
        string[] problems = [.. table.Runs.SelectMany(run => run.Problems)];
        Assert.True(problems.Length == 0, string.Join('\n', problems));
    }

    private static IEnumerable<FaultRun> OneARequest(IEnumerable<FaultRun> all) =>
        all.GroupBy(run => (run.Call, run.Request))
            .Select((faults, index) => faults.ElementAt(index * Step % Fault.All.Count));
}
