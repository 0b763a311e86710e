namespace HelpBuilder;

/// <summary>A related link.</summary>
/// <param name="Text">The text of the link.</param>
/// <param name="Address">The address on the web; empty for another page of the module.</param>
internal sealed record Link(string Text, string Address);
