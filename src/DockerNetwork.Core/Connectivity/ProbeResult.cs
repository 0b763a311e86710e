namespace DockerNetwork.Core.Connectivity;

/// <summary>The outcome of the attempts.</summary>
/// <param name="IsUsable">True if the tool exists and can work; otherwise the result says nothing about the
/// address.</param>
/// <param name="Succeeded">True if an attempt succeeded.</param>
/// <param name="LatencyMs">The median latency of the successful attempts, in milliseconds.</param>
/// <param name="IsRefused">True if the address reported that nothing listens.</param>
internal sealed record ProbeResult(bool IsUsable, bool Succeeded, double? LatencyMs, bool IsRefused);
