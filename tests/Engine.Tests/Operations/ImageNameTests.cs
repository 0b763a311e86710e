using DockerNetwork.Engine.Operations;

namespace DockerNetwork.Engine.Tests.Operations;

public sealed class ImageNameTests
{
    [Theory]
    [InlineData("redis", "redis", "latest")]
    [InlineData("redis:7", "redis", "7")]
    [InlineData("host:5000/a/b", "host:5000/a/b", "latest")]
    [InlineData("host:5000/a/b:1", "host:5000/a/b", "1")]
    [InlineData("redis@sha256:abc", "redis", "sha256:abc")]
    [InlineData("redis:7@sha256:abc", "redis", "sha256:abc")]
    public void One_tag_or_digest_is_pulled(string image, string name, string tag) =>
        Assert.Equal((name, tag), ImageName.Parts(image));

    [Theory]
    [InlineData("a/b:1", "a/b%3A1")]
    [InlineData("a?b", "a%3Fb")]
    public void A_name_stays_one_path(string image, string path) => Assert.Equal(path, ImageName.Path(image));

    [Theory]
    [InlineData("")]
    [InlineData("a//b")]
    [InlineData("a/../b")]
    [InlineData("a b")]
    [InlineData("/a")]
    public void What_would_be_another_path_is_invalid(string image) => Assert.Equal(
        FailureKind.RequestInvalid, Assert.Throws<DockerNetworkException>(() => ImageName.Path(image)).Kind);
}
