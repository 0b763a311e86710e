namespace DockerNetwork.Core.UseCases;

/// <summary>The progress of a long operation.</summary>
/// <param name="Status">The current step, as text.</param>
/// <param name="Percent">The percentage from 0 to 100, or null if it is unknown.</param>
internal sealed record ProgressStep(string Status, int? Percent);
