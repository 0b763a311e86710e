using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

public sealed class NearMissTests
{
    [Theory]
    [InlineData("ux_lab_db_1", "ux_lab-db-1 ux_lab-web-1", "ux_lab-db-1")]
    [InlineData("Web", "web webapp", "web")]
    [InlineData("shop.front", "shop_front", "shop_front")]
    [InlineData("fornt", "front back", "front")]
    [InlineData("fron", "front back", "front")]
    [InlineData("frontt", "front back", "front")]
    [InlineData("frant", "front back", "front")]
    [InlineData("web-1", "web-2 web-3 db-1", "web-2 web-3")]
    [InlineData("bakcend-netwrok", "backend-network", "backend-network")]
    [InlineData("bakcedn", "backend", "")]
    [InlineData("db", "shop-db-1 shop_db_2 adbc dc", "shop-db-1 shop_db_2")]
    [InlineData("ux_lab", "ux_lab-db-1 ux_lab_default lux_lab_x", "ux_lab-db-1 ux_lab_default")]
    [InlineData("webapp-old", "webapp", "webapp")]
    [InlineData("w", "web w2", "")]
    [InlineData("x1", "x2 x3", "")]
    [InlineData("web", "a-web b-web c-web d-web", "a-web b-web c-web")]
    [InlineData("web", "web", "")]
    [InlineData("web", "", "")]
    [InlineData("", "web", "")]
    public void The_nearest_names(string text, string names, string near) =>
        Assert.Equal(near, string.Join(' ', NearMiss.Find(text, names.Split(' '))));

    [Theory]
    [InlineData("other", "")]
    [InlineData("shop-web-1", " Did you mean 'shop-web-1'?")]
    [InlineData("shop-web-1 shop-web-2", " Did you mean 'shop-web-1' or 'shop-web-2'?")]
    [InlineData("a-web b-web c-web", " Did you mean 'a-web', 'b-web' or 'c-web'?")]
    public void A_question_lists_them(string names, string question) =>
        Assert.Equal(question, NearMiss.Question("web", names.Split(' ')));
}
