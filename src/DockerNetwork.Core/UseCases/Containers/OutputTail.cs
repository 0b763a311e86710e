using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Containers;

/// <summary>Passes the output lines of a process on, and keeps the last lines for the error about its exit.</summary>
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

    /// <summary>Accepts exit code 0, and throws for any other.</summary>
    /// <param name="what">The process, as the start of a sentence.</param>
    /// <param name="exitCode">The exit code of the process.</param>
    /// <exception cref="DockerNetworkException">ContainerExited, with the code and the last lines of stderr, or of
    /// stdout if stderr is empty.</exception>
    internal void Demand(string what, long exitCode)
    {
        if (exitCode == 0)
            return;

        Queue<string> last = _errors.Count > 0 ? _errors : _output;
        string lines =
            last.Count == 0 ? "It wrote nothing." : $"Its last lines: {string.Join(Environment.NewLine, last)}";
        throw new DockerNetworkException(
            FailureKind.ContainerExited, $"{what} ended with exit code {exitCode}{Meaning(exitCode)}. {lines}")
        {
            ExitCode = (int)exitCode,
        };
    }

    /// <summary>Explains the exit codes that docker and the shells define.</summary>
    private static string Meaning(long exitCode) => exitCode switch
    {
        126 => " (the command cannot be run)",
        127 => " (there is no such command)",
        137 => " (killed)",
        _ => "",
    };
}
