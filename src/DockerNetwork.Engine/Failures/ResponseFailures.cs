using System.Net;
using System.Text.RegularExpressions;
using Docker.DotNet;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Failures;

/// <summary>Failures where the engine answered and said no.</summary>
internal sealed class ResponseFailures(NameCache names)
{
    private static readonly Regex FullIds = new("\\b[0-9a-f]{64}\\b", RegexOptions.CultureInvariant);

    internal DockerNetworkException? Translate(Exception e, RequestDescription asked) =>
        e is DockerApiException answer
            ? From(answer.StatusCode, EngineErrorText.From(answer.ResponseBody), asked, e, IsEngines(answer))
            : null;

    /// <summary>Makes a failure of a refusal.</summary>
    /// <param name="status">The answer's status.</param>
    /// <param name="words">The engine's words as one line; empty for none.</param>
    /// <param name="asked">What was asked.</param>
    /// <param name="cause">What it comes from.</param>
    /// <param name="isEngines">False for an answer of something on the way: the engine may have done it.</param>
    /// <returns>The failure, with what was asked, what is in the way, what to do, and the engine's words.</returns>
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

    /// <summary>A server that fails behind a proxy gets a page of the proxy's; the engine's own answers are JSON with a
    /// message.</summary>
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
