using System.Net;
using Docker.DotNet;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Failures;

/// <summary>Failures where the engine answered and said no.</summary>
internal sealed class AnswerFailures(KnownNames names)
{
    internal DockerNetworkException? Translate(Exception e, Asked asked) =>
        e is DockerApiException answer ? From(answer.StatusCode, answer.ResponseBody, asked, e) : null;

    internal DockerNetworkException From(HttpStatusCode status, string? body, Asked asked, Exception? cause = null)
    {
        string words = EngineWords.From(body);
        AnswerRule? rule = AnswerRules.Find(words);
        if (rule is null)
            return new DockerNetworkException(Kind(status, asked), Sentence(asked, null, Said(words, status), ""), cause);

        return new DockerNetworkException(rule.Kind, Sentence(asked, rule.Reason, words, rule.Advice), cause);
    }

    internal static DockerNetworkException NotAnEngine(EngineEndpoint endpoint, int? status) => new(FailureKind.EngineFault,
        $"What answers at {endpoint.Address.OriginalString} ({endpoint.Source}) is not a Docker Engine"
        + $"{(status is null ? "" : $": its answer to a ping has status {status}")}. Check the address, and what listens there.");

    internal static DockerNetworkException TooOld(EngineEndpoint endpoint, Version engines, Version oldest) => new(FailureKind.UnsupportedByEngine,
        $"The engine at {endpoint.Address.OriginalString} ({endpoint.Source}) speaks API {engines}; {oldest} (Docker Engine 1.12) is the oldest that is supported. Update the engine.");

    private static FailureKind Kind(HttpStatusCode status, Asked asked) => (int)status switch
    {
        404 => asked.Missing,
        >= 400 and < 500 => FailureKind.EngineRefused,
        _ => FailureKind.EngineFault,
    };

    private static string Said(string words, HttpStatusCode status) =>
        words.Length > 0 ? words : $"it answered with status {(int)status} and no words";

    private string Sentence(Asked asked, string? reason, string words, string advice)
    {
        string why = reason is null ? Ended(words) : $"{reason}.";
        string said = reason is null || words.Length == 0 ? "" : $" The engine says: {Ended(words)}";
        return $"Cannot {asked.In(names)}: {why} {advice}".TrimEnd() + said;
    }

    private static string Ended(string words) => words.EndsWith(".", StringComparison.Ordinal) ? words : words + ".";
}
