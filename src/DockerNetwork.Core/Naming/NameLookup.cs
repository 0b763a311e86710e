namespace DockerNetwork.Core.Naming;

/// <summary>A lookup in a network's records.</summary>
/// <param name="Key">The name to look up there.</param>
/// <param name="Suffix">The network's name at the end of the question that led to this lookup; empty if any network may
/// answer.</param>
/// <param name="LinkAlias">The client's link alias that stands for the key, or that hides the name; null without
/// links.</param>
/// <param name="IsHidden">True if the lookup is skipped because the client has a link with that alias here.</param>
internal readonly record struct NameLookup(string Key, string Suffix, string? LinkAlias = null, bool IsHidden = false);
