namespace DockerNetwork.Core.Engine;

/// <summary>A command to run in a running container.</summary>
internal sealed record ExecRequest
{
    /// <summary>The command with its arguments.</summary>
    public ItemList<string> Command { get; init; } = ItemList<string>.Empty;

    /// <summary>The environment variables that are added to the container's.</summary>
    public StringMap Environment { get; init; } = StringMap.Empty;

    /// <summary>The user, as <c>name</c>, <c>uid</c> or <c>user:group</c>; null for the container's.</summary>
    public string? User { get; init; }

    /// <summary>The working directory; null for the container's.</summary>
    public string? WorkingDirectory { get; init; }
}
