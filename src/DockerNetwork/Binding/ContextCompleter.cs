using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Management.Automation.Language;
using DockerNetwork.Hosting;

namespace DockerNetwork.Binding;

/// <summary>Offers the docker contexts. Reads files and sends no request to an engine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContextCompleter : IArgumentCompleter
{
    /// <inheritdoc />
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        Func<string, bool> fits = NamePattern.Test(wordToComplete.Trim('\'', '"') + "*");
        return Names().Where(fits).Select(name => new CompletionResult(name));
    }

    private static IReadOnlyList<string> Names()
    {
        try
        {
            return EngineHost.Connector.ContextPattern();
        }
        catch (Exception)
        {
            // Returns nothing: Tab is silent, as in EngineCompleter.
            return [];
        }
    }
}
