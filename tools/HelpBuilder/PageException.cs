namespace HelpBuilder;

/// <summary>The error for a page that cannot be converted to help.</summary>
/// <param name="page">The page's file.</param>
/// <param name="message">The reason.</param>
internal sealed class PageException(string page, string message) : Exception(message)
{
    /// <summary>The file of the page.</summary>
    internal string Page { get; } = page;
}
