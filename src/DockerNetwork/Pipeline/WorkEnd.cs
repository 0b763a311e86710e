namespace DockerNetwork.Pipeline;

/// <summary>What came of one work.</summary>
/// <param name="Tell">Writes it, on the pipeline thread.</param>
/// <param name="IsFailure">Whether it is an error, which may end the pipeline.</param>
internal readonly record struct WorkEnd(Action Tell, bool IsFailure);
