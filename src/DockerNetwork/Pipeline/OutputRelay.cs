using System.Management.Automation;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Pipeline;

/// <summary>Writes a process's lines as they arrive: stdout as strings, stderr as warnings. The process waits if the
/// pipeline is slower, so that endless output does not fill the memory.</summary>
internal sealed class OutputRelay(Cmdlet cmdlet) : IDisposable
{
    private const int TaskTimeout = 1000;
    private readonly SemaphoreSlim _room = new(TaskTimeout);

    public void Dispose() => _room.Dispose();

    /// <summary>Makes the handler for the process's lines.</summary>
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
