namespace DockerNetwork;

/// <summary>How an answer changes.</summary>
public enum NameChangeKind
{
    /// <summary>There was none.</summary>
    Gained,

    /// <summary>There is none any more.</summary>
    Lost,

    /// <summary>It is another.</summary>
    Changed,
}
