namespace DockerNetwork.Core.UseCases.Containers;

/// <summary>The image of a helper container.</summary>
/// <param name="Name">The name of the image. The image needs <c>sleep</c> and the required tool
/// (<c>nslookup</c>).</param>
/// <param name="Progress">Receives the progress of the pull if the engine does not have the image.</param>
internal sealed record HelperImage(string Name, IProgress<ProgressStep> Progress);
