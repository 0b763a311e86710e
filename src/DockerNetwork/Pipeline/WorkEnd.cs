namespace DockerNetwork.Pipeline;

/// <summary>The result of one task.</summary>
/// <param name="Tell">Writes the result, on the pipeline thread.</param>
/// <param name="IsFailure">True if the result is an error, which may end the pipeline.</param>
internal readonly record struct WorkEnd(Action Tell, bool IsFailure);
