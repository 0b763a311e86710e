using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Failures;

/// <summary>Failures at first contact, where something answered that no requests can be sent to.</summary>
internal static class HandshakeFailures
{
    /// <summary>A ping was refused by something that does not speak the engine's API.</summary>
    internal static DockerNetworkException Refused(EngineEndpoint endpoint, int status, string words) =>
        TlsMismatch.IsRefusal(status, words) && !EngineAddress.UsesTls(endpoint)
            ? WantsTls(endpoint)
            : NotAnEngine(endpoint, status, words);

    internal static DockerNetworkException NotAnEngine(EngineEndpoint endpoint, int? status, string words) => new(FailureKind.EngineFault,
        $"What answers at {endpoint.Address.OriginalString} ({endpoint.Source}) is not a Docker Engine"
        + $"{(status is null ? "" : $": it answered a ping with status {status}{(words.Length == 0 ? "" : $" ({words.TrimEnd('.')})")}")}. Check the address, and what listens there.");

    internal static DockerNetworkException TooOld(EngineEndpoint endpoint, Version engines, Version oldest) => new(FailureKind.UnsupportedByEngine,
        $"The engine at {endpoint.Address.OriginalString} ({endpoint.Source}) speaks API {engines}; {oldest} (Docker Engine 1.12) is the oldest that is supported. Update the engine.");

    private static DockerNetworkException WantsTls(EngineEndpoint endpoint) => new(FailureKind.EngineUnreachable,
        $"No Docker Engine answers at {endpoint.Address.OriginalString} ({endpoint.Source}) without TLS: what listens "
        + $"there speaks TLS only. {TlsAdvice.Begin(endpoint)}");
}
