namespace DockerNetwork;

/// <summary>The rules for pulling the image of a new container.</summary>
public enum PullPolicy
{
    /// <summary>Pulls if the engine does not have the image.</summary>
    Missing,

    /// <summary>Pulls every time, to get the newest image of that name.</summary>
    Always,

    /// <summary>Never pulls: a missing image is an error.</summary>
    Never,
}
