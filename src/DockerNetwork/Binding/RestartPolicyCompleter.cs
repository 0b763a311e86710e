using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Management.Automation.Language;
using DockerNetwork.Core.UseCases.Containers;

namespace DockerNetwork.Binding;

/// <summary>Offers the restart policies.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RestartPolicyCompleter : IArgumentCompleter
{
    /// <inheritdoc />
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst,
        IDictionary fakeBoundParameters) =>
        RestartRule.Names
            .Where(name => name.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase))
            .Select(name => new CompletionResult(name));
}
