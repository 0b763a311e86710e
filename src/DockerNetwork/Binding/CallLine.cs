using System.Management.Automation;
using System.Management.Automation.Language;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Reads the parts of a call that contribute to the command.</summary>
internal static class CallLine
{
    /// <summary>Reads the parts, without the cmdlet's own parameters and the word of its first parameter.</summary>
    /// <returns>Null if the whole command is the value of a parameter.</returns>
    /// <exception cref="DockerNetworkException">RequestInvalid: an option stands before the first word.</exception>
    internal static IReadOnlyList<CallToken>? Read(CommandAst call, CallParameters parameters, string first)
    {
        List<CallToken> line = [];
        bool needsFirst = true;
        Queue<CommandElementAst> rest = new(call.CommandElements.Skip(1));
        while (rest.Count > 0)
        {
            CommandElementAst part = rest.Dequeue();
            ParameterMetadata? own = part is CommandParameterAst named ? parameters.Find(named.ParameterName) : null;
            if (own is null || parameters.IsOption(own.Name))
                line.Add(Token(part, own));
            else if (own.Name == "Command")
                return null;
            else
                needsFirst &= own.Name != first;

            if (own?.SwitchParameter == false && part is CommandParameterAst { Argument: null } && rest.Count > 0)
                rest.Dequeue();
        }

        return WithoutFirst([.. line.Where(token => token.Text != "-")], needsFirst);
    }

    /// <summary>Combines the parts with the words of the command.</summary>
    /// <returns>Null if there are not as many words as the parts need.</returns>
    internal static string[]? Fill(IReadOnlyList<CallToken> line, string[] words)
    {
        int splatted = line.Count(token => token.Kind == CallTokenKind.Splatted);
        int more = words.Length - line.Sum(token => Count(token, 0));
        if (more < 0 || (more > 0 && splatted != 1))
            return null;

        Queue<string> left = new(words);
        return [.. line.SelectMany(token => Words(token, more, left))];
    }

    private static CallToken Token(CommandElementAst part, ParameterMetadata? option) => part switch
    {
        CommandParameterAst named when option is not null => new(CallTokenKind.Option, named.ParameterName),
        CommandParameterAst { ParameterName: "-" } => new(CallTokenKind.Word, "-"),
        CommandParameterAst { Argument: not null } => new(CallTokenKind.Split),
        VariableExpressionAst { Splatted: true } => new(CallTokenKind.Splatted),
        _ => new(CallTokenKind.Word),
    };

    private static List<CallToken> WithoutFirst(List<CallToken> line, bool needsFirst)
    {
        if (!needsFirst)
            return line;

        int first = line.FindIndex(token => token.Kind == CallTokenKind.Word);
        if (first != 0 && line.Count > 0 && line[0].Kind == CallTokenKind.Option)
            throw Early(line[0]);

        return [.. line.Where((_, at) => at != first)];
    }

    /// <summary>Makes the error for an option that stands where only parameters can stand.</summary>
    internal static DockerNetworkException Early(CallToken option) => new(
        FailureKind.RequestInvalid,
        $"'-{option.Text}' stands before the command, so it is none of its options, and it is no full name of a "
            + "parameter. Write the parameter's name in full: -User, not -u.");

    private static int Count(CallToken token, int splatted) => token.Kind switch
    {
        CallTokenKind.Option => 0,
        CallTokenKind.Split => 2,
        CallTokenKind.Splatted => splatted,
        _ => 1,
    };

    private static IEnumerable<string> Words(CallToken token, int splatted, Queue<string> words)
    {
        string[] own = [.. Enumerable.Range(0, Count(token, splatted)).Select(_ => words.Dequeue())];
        return token.Kind switch
        {
            CallTokenKind.Option => ["-" + token.Text],
            CallTokenKind.Split => [string.Concat(own)],
            _ => own,
        };
    }
}
