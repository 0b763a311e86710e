namespace DockerNetwork.Core.Watching;

/// <summary>Receives the events and messages of a watch.</summary>
/// <param name="Event">Receives each event, one call at a time for each engine.</param>
/// <param name="Warning">Receives what a user has to know: an engine went away, or is back.</param>
/// <param name="Note">Receives what a user may want to know.</param>
internal sealed record WatchListener(Action<NetworkEvent> Event, Action<string> Warning, Action<string> Note);
