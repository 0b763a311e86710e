using System.Management.Automation;
using DockerNetwork.Core.Watching;

namespace DockerNetwork.Pipeline;

/// <summary>Writes events of several engines as they come, up to a number. Events are read on however slow the pipeline
/// is: the engine drops those that nobody reads.</summary>
/// <param name="cmdlet">Writes them.</param>
/// <param name="most">After so many it is enough; 0 for no end.</param>
/// <param name="post">Carries something out on the pipeline thread.</param>
/// <param name="enough">Ends the watch.</param>
internal sealed class EventRelay(Cmdlet cmdlet, int most, Action<Action> post, Action enough)
{
    private int _count;

    /// <summary>Who is told what one engine says.</summary>
    internal WatchListener Listener(Func<NetworkEvent, bool> fits) => new(
        change => Tell(change, fits),
        warning => post(() => cmdlet.WriteWarning(warning)),
        note => post(() => cmdlet.WriteVerbose(note)));

    private void Tell(NetworkEvent change, Func<NetworkEvent, bool> fits)
    {
        if (!fits(change))
            return;

        int number = Interlocked.Increment(ref _count);
        if (most == 0 || number <= most)
            post(() => cmdlet.WriteObject(change));

        if (number == most)
            enough();
    }
}
