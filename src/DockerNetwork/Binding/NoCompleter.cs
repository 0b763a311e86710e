using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace DockerNetwork.Binding;

/// <summary>Offers nothing. Without a completer, PowerShell offers the files of the current folder, also for a value
/// that is no file.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NoCompleter : IArgumentCompleter
{
    /// <inheritdoc />
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst,
        IDictionary fakeBoundParameters) => [];
}
