using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

public sealed class OutputTailTests
{
    [Fact]
    public void Every_line_is_handed_on_in_order()
    {
        List<OutputLine> seen = [];
        Tail(seen.Add, "1", "!2", "3");
        Assert.Equal([new("1", false), new("2", true), new("3", false)], seen);
    }

    [Fact]
    public void Exit_code_0_passes() => Tail(_ => { }, "!problem").Demand("It", 0);

    [Fact]
    public void The_last_lines_of_stderr_come_before_those_of_stdout()
    {
        Assert.Equal(
            string.Join(Environment.NewLine, "It ended with exit code 3. Its last lines: e2", "e3", "e4", "e5", "e6"),
            Message(3, "1", "!e1", "!e2", "!e3", "!e4", "!e5", "!e6", "2"));
        Assert.EndsWith("Its last lines: 1", Message(3, "1"), StringComparison.Ordinal);
        Assert.EndsWith("It wrote nothing.", Message(3), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(127, "there is no such command")]
    [InlineData(137, "killed")]
    public void Codes_that_are_not_the_program_s_own_are_explained(int code, string meaning) =>
        Assert.Contains(meaning, Message(code), StringComparison.Ordinal);

    private static string Message(int code, params string[] lines)
    {
        DockerNetworkException failure = Assert.Throws<DockerNetworkException>(() =>
            Tail(_ => { }, lines).Demand("It", code));
        Assert.Equal(FailureKind.ContainerExited, failure.Kind);
        return failure.Message;
    }

    private static OutputTail Tail(Action<OutputLine> next, params string[] lines)
    {
        OutputTail tail = new(next);
        foreach (string line in lines)
            tail.Add(new OutputLine(line.TrimStart('!'), line.StartsWith('!')));

        return tail;
    }
}
