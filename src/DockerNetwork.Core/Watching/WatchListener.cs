namespace DockerNetwork.Core.Watching;

/// <summary>Who is told what a watch sees.</summary>
/// <param name="Event">Gets each event, one call at a time for each engine.</param>
/// <param name="Warning">Gets what a person has to know: an engine went away, or is back.</param>
/// <param name="Note">Gets what a person may want to know.</param>
internal sealed record WatchListener(Action<NetworkEvent> Event, Action<string> Warning, Action<string> Note);
