using System.Runtime.InteropServices;

namespace DockerNetwork.Testing;

/// <summary>Ctrl+C, a request to end, a closed terminal: noted instead of obeyed, so that there is time to clean
/// up.</summary>
internal sealed class Interruption : IDisposable
{
    private static readonly PosixSignal[] Watched =
    [
        PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption() =>
        _registrations = [.. Watched.Select(signal => PosixSignalRegistration.Create(signal, Note))];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether it was a key on the terminal, which every program in the foreground has got as well.</summary>
    public bool FromKeyboard { get; private set; }

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
            registration.Dispose();
        _source.Dispose();
    }

    private void Note(PosixSignalContext context)
    {
        context.Cancel = true;
        FromKeyboard = context.Signal is PosixSignal.SIGINT or PosixSignal.SIGQUIT;
        _source.Cancel();
    }
}
