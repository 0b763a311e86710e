using System.Runtime.InteropServices;

namespace DockerNetwork.Testing;

/// <summary>Catches Ctrl+C, a termination signal and a closed terminal, so that there is time to clean up.</summary>
internal sealed class Interruption : IDisposable
{
    private static readonly PosixSignal[] Watched =
    [
        PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption() =>
        _registrations = [.. Watched.Select(signal => PosixSignalRegistration.Create(signal, Note))];

    /// <summary>A token that the first signal cancels.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>True if the signal was a key on the terminal, which every program in the foreground has received as
    /// well.</summary>
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
