using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Failures;

/// <summary>The failures at first contact, when the responding server accepts no requests.</summary>
internal static class HandshakeFailures
{
    /// <summary>Creates the failure for a ping that was refused by a server that does not speak the engine's
    /// API.</summary>
    internal static DockerNetworkException Refused(EngineEndpoint endpoint, int status, string words) =>
        TlsMismatch.IsRefusal(status, words) && !EngineAddress.UsesTls(endpoint)
            ? WantsTls(endpoint)
            : NotAnEngine(endpoint, status, words);

    internal static DockerNetworkException NotAnEngine(EngineEndpoint endpoint, int? status, string words) => new(
        FailureKind.EngineFault,
        $"What answers at {endpoint.Address.OriginalString} ({endpoint.Source}) is not a Docker Engine"
            + $"{Answered(status, words.TrimEnd('.'))}. Check the address, and what listens there.");

    private static string Answered(int? status, string words) => status is null
        ? ""
        : $": it answered a ping with status {status}{(words.Length == 0 ? "" : $" ({words})")}";

    internal static DockerNetworkException TooOld(
        EngineEndpoint endpoint, string? release, Version engines, Version oldest) =>
        new(FailureKind.UnsupportedByEngine,
            $"{At(endpoint)}{(release is null ? "" : $", Docker Engine {release},")} "
            + $"speaks Docker API up to {engines}; the oldest that this module speaks is API {oldest} (Docker Engine "
            + "1.12). Update the engine.");

    internal static DockerNetworkException TooNew(
        EngineEndpoint endpoint, Version oldest, Version newest, Version modules) =>
        new(FailureKind.UnsupportedByEngine,
            $"{At(endpoint)} speaks Docker API {oldest} to {newest}; "
            + $"this version of the module speaks up to API {modules}. Update the module.");

    private static string At(EngineEndpoint endpoint) =>
        $"The engine at {endpoint.Address.OriginalString} ({endpoint.Source})";

    private static DockerNetworkException WantsTls(EngineEndpoint endpoint) => new(FailureKind.EngineUnreachable,
        $"No Docker Engine answers at {endpoint.Address.OriginalString} ({endpoint.Source}) without TLS: what listens "
        + $"there speaks TLS only. {TlsAdvice.Begin(endpoint)}");
}
