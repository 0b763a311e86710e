namespace DockerNetwork.Core.Connectivity;

/// <summary>What came of the attempts.</summary>
/// <param name="IsUsable">Whether the tool was there and could work; else it says nothing of the address.</param>
/// <param name="Succeeded">Whether one got through.</param>
/// <param name="LatencyMs">The median of those that did.</param>
/// <param name="IsRefused">Whether the address said that nothing listens.</param>
internal sealed record ProbeResult(bool IsUsable, bool Succeeded, double? LatencyMs, bool IsRefused);
