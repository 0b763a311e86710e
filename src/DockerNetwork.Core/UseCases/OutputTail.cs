using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Hands a process's lines on and keeps the last ones, for the error that says how it ended.</summary>
internal sealed class OutputTail(Action<OutputLine> next)
{
    private const int Length = 5;
    private readonly Queue<string> _output = new();
    private readonly Queue<string> _errors = new();

    internal void Add(OutputLine line)
    {
        Queue<string> kept = line.IsError ? _errors : _output;
        kept.Enqueue(line.Text);
        if (kept.Count > Length)
            kept.Dequeue();

        next(line);
    }

    /// <summary>Lets exit code 0 pass.</summary>
    /// <param name="what">What ran, as the start of a sentence.</param>
    /// <param name="exitCode">How it ended.</param>
    /// <exception cref="DockerNetworkException">ContainerExited, with the code and the last lines: of stderr where
    /// there are any, else of stdout.</exception>
    internal void Demand(string what, long exitCode)
    {
        if (exitCode == 0)
            return;

        Queue<string> last = _errors.Count > 0 ? _errors : _output;
        string lines =
            last.Count == 0 ? "It wrote nothing." : $"Its last lines: {string.Join(Environment.NewLine, last)}";
        throw new DockerNetworkException(
            FailureKind.ContainerExited, $"{what} ended with exit code {exitCode}{Meaning(exitCode)}. {lines}");
    }

    /// <summary>What docker and the shells mean by the codes that are not the program's own.</summary>
    private static string Meaning(long exitCode) => exitCode switch
    {
        126 => " (the command cannot be run)",
        127 => " (there is no such command)",
        137 => " (killed)",
        _ => "",
    };
}
