namespace DockerNetwork.Core.UseCases;

/// <summary>How far long work is.</summary>
/// <param name="Status">What it does now, in words.</param>
/// <param name="Percent">0 to 100, or null where it cannot be told.</param>
internal sealed record ProgressStep(string Status, int? Percent);
