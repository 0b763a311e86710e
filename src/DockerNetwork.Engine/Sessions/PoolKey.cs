namespace DockerNetwork.Engine.Sessions;

/// <summary>The key under which endpoints share connections: the same address with the same TLS identity.</summary>
internal readonly record struct PoolKey(
    string Address, string? TlsFolder, bool AllowsMachineTrust, bool SkipTlsVerify)
{
    internal static PoolKey Of(EngineEndpoint endpoint) => new(
        endpoint.Address.OriginalString, endpoint.TlsFolder, endpoint.AllowsMachineTrust, endpoint.SkipTlsVerify);
}
