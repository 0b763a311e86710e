namespace DockerNetwork;

/// <summary>The source of a response.</summary>
public enum AnswerSource
{
    /// <summary>The prediction, derived from the engine's state by the rules of its DNS.</summary>
    Predicted,

    /// <summary>The live response of the engine's DNS, queried in the client's network namespace.</summary>
    Live,
}
