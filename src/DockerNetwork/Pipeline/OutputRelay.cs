using System.Management.Automation;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Pipeline;

/// <summary>Writes a process's lines as they come: stdout as strings, stderr as warnings. Where the pipeline is slower
/// than the process, the process waits, so that endless output fills no memory.</summary>
internal sealed class OutputRelay(Cmdlet cmdlet) : IDisposable
{
    private const int TaskTimeout = 1000;
    private readonly SemaphoreSlim _room = new(TaskTimeout);

    public void Dispose() => _room.Dispose();

    /// <summary>Where the process writes to.</summary>
    internal Action<OutputLine> Through(Action<Action> post, CancellationToken cancellationToken) => line =>
    {
        _room.Wait(cancellationToken);
        post(() => Write(line));
    };

    private void Write(OutputLine line)
    {
        _room.Release();
        if (line.IsError)
            cmdlet.WriteWarning(line.Text);
        else
            cmdlet.WriteObject(line.Text);
    }
}
