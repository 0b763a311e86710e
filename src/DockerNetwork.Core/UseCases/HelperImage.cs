namespace DockerNetwork.Core.UseCases;

/// <summary>The image of a helper container.</summary>
/// <param name="Name">Its name; it has to have <c>sleep</c>, and the tool that is asked for (<c>nslookup</c>).</param>
/// <param name="Progress">Told of the pull, where the engine does not have the image.</param>
internal sealed record HelperImage(string Name, IProgress<ProgressStep> Progress);
