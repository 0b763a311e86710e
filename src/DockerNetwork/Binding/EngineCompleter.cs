using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Management.Automation.Language;
using DockerNetwork.Core.Engine;
using DockerNetwork.Hosting;

namespace DockerNetwork.Binding;

/// <summary>The base of the completers. It stops after one second, adds quotes where they are needed, and offers
/// nothing if no engine responds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EngineCompleter : IArgumentCompleter
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        CommandName = commandName;
        ParameterName = parameterName;
        Word = wordToComplete.Trim('\'', '"');
        Func<string, bool> fits = NamePattern.Test(Word + "*");
        return Offer(fakeBoundParameters)
            .Where(offer => fits(offer.Text))
            .OrderBy(offer => offer.Text, StringComparer.OrdinalIgnoreCase)
            .Select(offer => new CompletionResult(
                Quote(offer.Text), offer.Text, CompletionResultType.ParameterValue, offer.ToolTip));
    }

    /// <summary>The name of the cmdlet on the command line.</summary>
    private protected string CommandName { get; private set; } = "";

    /// <summary>The name of the parameter.</summary>
    private protected string ParameterName { get; private set; } = "";

    /// <summary>The part of the word that is typed so far, without quotes.</summary>
    private protected string Word { get; private set; } = "";

    /// <summary>Gets the completions from an engine.</summary>
    /// <param name="engine">The engine that the command line chooses.</param>
    /// <param name="bound">The parameters that are on the command line so far.</param>
    /// <param name="cancellationToken">Canceled when the time is up.</param>
    /// <returns>The texts, each with its tooltip.</returns>
    private protected abstract Task<IEnumerable<(string Text, string ToolTip)>> OfferAsync(
        INetworkEngine engine, IDictionary bound, CancellationToken cancellationToken);

    private IReadOnlyList<(string Text, string ToolTip)> Offer(IDictionary bound)
    {
        try
        {
            using CancellationTokenSource source = new(Budget);
            EngineEndpoint endpoint = Endpoint(bound);
            Task<(string Text, string ToolTip)[]> task = Task.Run(() => AskAsync(endpoint, bound, source.Token));
            return task.Wait(Budget) ? task.Result : [];
        }
        catch (Exception)
        {
            // Returns nothing: a user who presses Tab wants completions and no error. The command itself reports the
            // error.
            return [];
        }
    }

    private async Task<(string Text, string ToolTip)[]> AskAsync(
        EngineEndpoint endpoint, IDictionary bound, CancellationToken token)
    {
        INetworkEngine engine = await EngineHost.Connector.OpenAsync(endpoint, Budget, token).ConfigureAwait(false);
        return [.. await OfferAsync(engine, bound, token).ConfigureAwait(false)];
    }

    private static EngineEndpoint Endpoint(IDictionary bound)
    {
        if (First(bound["DockerHost"]) is string host)
            return EngineHost.Connector.FindAddress(new Uri(host));

        // Takes the first engine of a wildcard, because a completer has no time for all of them.
        return First(bound["Context"]) is string context
            ? EngineHost.Connector.FindContext(ContextPattern.Matching(context)[0])
            : SessionChoice.Default;
    }

    private protected static string? First(object? bound) => bound switch
    {
        null => null,
        string text => text,
        IEnumerable items => items.Cast<object>().FirstOrDefault()?.ToString(),
        _ => bound.ToString(),
    };

    private protected static string Quote(string text) =>
        text.Length > 0
        && text[0] is not ('=' or ':')
        && text.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '/' or '=' or ':')
            ? text
            : $"'{text.Replace("'", "''")}'";
}
