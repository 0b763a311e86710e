using DockerNetwork.Core.Watching;

namespace DockerNetwork.Pipeline;

/// <summary>Writes the events of several engines as they arrive, up to a given number. It reads events even if the
/// pipeline is slow, because the engine drops events that nobody reads.</summary>
/// <param name="command">The cmdlet that writes the events.</param>
/// <param name="most">The number of events to write; 0 for no limit.</param>
/// <param name="post">Runs an action on the pipeline thread.</param>
/// <param name="enough">Ends the watch.</param>
internal sealed class EventRelay(EngineCommand command, int most, Action<Action> post, Action enough)
{
    private int _count;

    /// <summary>Makes the listener for the events, warnings and notes of one engine.</summary>
    internal WatchListener Listener(Func<NetworkEvent, bool> fits) => new(
        change => Tell(change, fits),
        warning => post(() => command.WriteWarning(warning)),
        note => post(() => command.Note(note)));

    private void Tell(NetworkEvent change, Func<NetworkEvent, bool> fits)
    {
        if (!fits(change))
            return;

        int number = Interlocked.Increment(ref _count);
        if (most == 0 || number <= most)
            post(() => command.WriteObject(change));

        if (number == most)
            enough();
    }
}
