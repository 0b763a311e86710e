namespace DockerNetwork.Core.Filters;

/// <summary>The labels of Docker Compose (docker/compose pkg/api/labels.go).</summary>
internal static class ComposeLabels
{
    internal const string Project = "com.docker.compose.project";
    internal const string Service = "com.docker.compose.service";

    /// <summary>Gets the value of a label.</summary>
    /// <returns>Null if there is no such label.</returns>
    internal static string? Value(StringMap labels, string key) =>
        labels.TryGetValue(key, out string? value) ? value : null;
}
