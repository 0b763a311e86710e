namespace DockerNetwork;

/// <summary>Where an answer came from.</summary>
public enum AnswerSource
{
    /// <summary>Worked out from the engine's state by the rules of its DNS.</summary>
    Predicted,

    /// <summary>Asked of the engine's DNS in the client's network namespace.</summary>
    Live,
}
