namespace DockerNetwork;

/// <summary>When an image is pulled for a container to make.</summary>
public enum PullPolicy
{
    /// <summary>When the engine does not have it.</summary>
    Missing,

    /// <summary>Each time, for the newest one of its name.</summary>
    Always,

    /// <summary>Not at all: an image that is not there is an error.</summary>
    Never,
}
