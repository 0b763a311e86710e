using System.Management.Automation;
using System.Management.Automation.Language;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Puts a command line together again. PowerShell takes options such as <c>-c</c> out of it, and splits
/// <c>-p8080:80</c>. The text of the call shows where they belong.</summary>
internal static class CommandWords
{
    /// <summary>Gets all words of the command, in the order in which the user wrote them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="words">The words that PowerShell left for the command.</param>
    /// <param name="first">The parameter that takes the first word of the line.</param>
    /// <param name="startsWithOption">True if the command may begin with an option.</param>
    /// <exception cref="DockerNetworkException">RequestInvalid: the place of an option is not known, or an option
    /// stands before the command.</exception>
    internal static string[] Whole(InvocationInfo call, string[] words, string first, bool startsWithOption)
    {
        CallParameters parameters = new(call.MyCommand);
        string[] taken = [.. call.BoundParameters.Keys.Where(parameters.IsOption)];
        if (taken.Length == 0 && !words.Any(IsSplit))
            return words;

        CommandAst? text = CallSite.Find(call);
        IReadOnlyList<CallToken>? line = text is null ? null : CallLine.Read(text, parameters, first);
        if (line is not null && CallLine.Fill(line, words) is { } whole && HasAll(line, parameters, taken))
            return startsWithOption || !BeginsWithOption(line) ? whole : throw CallLine.Early(line[0]);

        return taken.Length == 0 ? words : throw Unknown(taken[0], call.MyCommand.Name);
    }

    private static bool IsSplit(string word) => word.Length > 2 && word[0] == '-' && word[word.Length - 1] == ':';

    private static bool HasAll(IReadOnlyList<CallToken> line, CallParameters parameters, string[] taken) =>
        new HashSet<string>(taken).SetEquals(
            line.Where(token => token.Kind == CallTokenKind.Option).Select(token => parameters.Find(token.Text)!.Name));

    private static bool BeginsWithOption(IReadOnlyList<CallToken> line) =>
        line.Count > 0 && line[0].Kind == CallTokenKind.Option;

    private static DockerNetworkException Unknown(string option, string cmdlet) => new(
        FailureKind.RequestInvalid,
        $"PowerShell took '-{option.ToLowerInvariant()}' out of the command, and its place is not known here. Put -- "
            + $"before the command: {cmdlet} … -- sh -c 'ip addr'. As the value of -Command, give a list: "
            + "-Command sh, -c, 'ip addr'.");
}
