namespace DockerNetwork.Core.Naming;

/// <summary>One look into a network's records.</summary>
/// <param name="Key">The name that is looked for there.</param>
/// <param name="Suffix">The network's name at the end of the question that led here; empty where any network was
/// asked.</param>
/// <param name="LinkAlias">The client's link alias that stood for the key, or for a name that the link hides; null
/// without links.</param>
/// <param name="IsHidden">Whether the look was left out because the client has a link of that alias here.</param>
internal readonly record struct NameLookup(string Key, string Suffix, string? LinkAlias = null, bool IsHidden = false);
