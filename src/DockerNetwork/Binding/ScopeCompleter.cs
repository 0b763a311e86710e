using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace DockerNetwork.Binding;

/// <summary>Offers the scopes of networks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ScopeCompleter : IArgumentCompleter
{
    private static readonly string[] Scopes = ["local", "swarm", "global"];

    /// <inheritdoc />
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst,
        IDictionary fakeBoundParameters) =>
        Scopes.Where(NamePattern.Test(wordToComplete.Trim('\'', '"') + "*"))
            .Select(scope => new CompletionResult(scope));
}
