namespace DockerNetwork.Testing;

/// <summary>The names of the images that tests use.</summary>
/// <param name="Image">The image of <see cref="TestVariables.Image"/>.</param>
/// <param name="Redis">The image of <see cref="TestVariables.Redis"/>.</param>
/// <param name="App">The image of <see cref="TestVariables.App"/>.</param>
public sealed record TestImages(string Image, string Redis, string App);
