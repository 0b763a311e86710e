namespace DockerNetwork.Testing;

/// <summary>The names of the images that tests use.</summary>
/// <param name="Image">As <see cref="TestVariables.Image"/> says.</param>
/// <param name="Redis">As <see cref="TestVariables.Redis"/> says.</param>
/// <param name="App">As <see cref="TestVariables.App"/> says.</param>
public sealed record TestImages(string Image, string Redis, string App);
