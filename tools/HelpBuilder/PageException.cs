namespace HelpBuilder;

/// <summary>A page cannot be made into help.</summary>
/// <param name="page">The page's file.</param>
/// <param name="message">What is wrong with it.</param>
internal sealed class PageException(string page, string message) : Exception(message)
{
    /// <summary>The page's file.</summary>
    internal string Page { get; } = page;
}
