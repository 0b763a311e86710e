using System.Net;
using System.Text.RegularExpressions;
using Docker.DotNet;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Failures;

/// <summary>The failures for which the engine responded with an error.</summary>
internal sealed class ResponseFailures(NameCache names)
{
    private static readonly Regex FullIds = new("\\b[0-9a-f]{64}\\b", RegexOptions.CultureInvariant);

    internal DockerNetworkException? Translate(Exception e, RequestDescription asked) =>
        e is DockerApiException answer
            ? From(answer.StatusCode, EngineErrorText.From(answer.ResponseBody), asked, e, IsEngines(answer))
            : null;

    /// <summary>Creates a failure from a refusal.</summary>
    /// <param name="status">The response's status.</param>
    /// <param name="words">The engine's message as one line; empty for none.</param>
    /// <param name="asked">The request.</param>
    /// <param name="cause">The cause.</param>
    /// <param name="isEngines">False if the response comes from an intermediary. In this case the engine may have
    /// carried out the request.</param>
    /// <returns>The failure, with the request, the obstacle, the recommended action and the engine's message.</returns>
    internal DockerNetworkException From(
        HttpStatusCode status, string words, RequestDescription asked, Exception? cause, bool isEngines = true)
    {
        ResponseRule? rule = isEngines ? ResponseRules.Find(words) : null;
        string reason = words.Length > 0 ? Short(words) : $"the engine answered with status {(int)status} and no words";
        return new DockerNetworkException(
            rule?.Kind ?? Kind(status, asked),
            rule is null ? $"Cannot {asked.In(names)}: {Ended(reason)}" : Sentence(asked, rule, words),
            cause) { Response = isEngines ? new EngineResponse((int)status, words) : null };
    }

    /// <summary>True if the engine wrote the response. If a server behind a proxy fails, the proxy sends a page of its
    /// own. The engine's own responses are JSON with a message.</summary>
    private static bool IsEngines(DockerApiException answer) =>
        (int)answer.StatusCode < 500 || EngineErrorText.HasMessage(answer.ResponseBody);

    private static FailureKind Kind(HttpStatusCode status, RequestDescription asked) => (int)status switch
    {
        404 => asked.Missing,
        >= 400 and < 500 => FailureKind.EngineRefused,
        _ => asked.Failed,
    };

    private string Sentence(RequestDescription asked, ResponseRule rule, string words)
    {
        GroupCollection found = rule.Words.Match(words).Groups;
        string said = Ended(Short(words));
        string advice = Filled(rule.Advice, found);
        return rule.Reason is null
            ? $"Cannot {asked.In(names)}: {said} {advice}"
            : $"Cannot {asked.In(names)}: {Filled(rule.Reason, found)}. {advice} The engine says: {said}";
    }

    private string Filled(string text, GroupCollection found) => text
        .Replace("{n}", names.Network(found["n"].Value))
        .Replace("{c}", names.Container(found["c"].Value))
        .Replace("{a}", found["a"].Value)
        .Replace("{p}", found["p"].Value);

    private static string Short(string words) => FullIds.Replace(words, id => ShortIds.Of(id.Value));

    private static string Ended(string words) => words.EndsWith(".", StringComparison.Ordinal) ? words : words + ".";
}
