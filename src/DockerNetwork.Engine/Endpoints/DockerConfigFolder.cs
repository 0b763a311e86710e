namespace DockerNetwork.Engine.Endpoints;

/// <summary>The folder where the docker CLI keeps its settings.</summary>
internal sealed class DockerConfigFolder(Func<string, string?> environment)
{
    /// <summary>The folder: <c>DOCKER_CONFIG</c>, or .docker in the user's home. Read on each use, because a session
    /// can change its environment.</summary>
    internal string Path
    {
        get
        {
            string? path = environment("DOCKER_CONFIG");
            return string.IsNullOrEmpty(path)
                ? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".docker")
                : path!;
        }
    }
}
