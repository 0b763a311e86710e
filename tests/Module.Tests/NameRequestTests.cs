using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>What the name cmdlets ask the engine: each list once, and no container's inspect twice.</summary>
public sealed class NameRequestTests(EngineFixture engine, NamedFixture house)
    : ModuleTest(engine),
        IClassFixture<NamedFixture>
{
    [Theory]
    [InlineData("Get-ContainerName $net")]
    [InlineData("Get-ContainerName $net -Ambiguous")]
    [InlineData("Get-ContainerName $net, $far -Container $db, $web")]
    [InlineData("$net, $far | Get-ContainerName")]
    [InlineData("Resolve-ContainerName $db, $web -From $web")]
    [InlineData("$db, $web | Resolve-ContainerName -From $web")]
    [InlineData("Resolve-ContainerName $db -From $web, $db")]
    [InlineData("Resolve-ContainerName $db, nobody -From $web -Explain")]
    [InlineData("Resolve-ContainerName nobody, nobody2 -From $web -ErrorAction SilentlyContinue")]
    [InlineData("Compare-ContainerName -StopContainer $db, $web")]
    [InlineData("$db, $web | Compare-ContainerName -StopContainer")]
    [InlineData("Compare-ContainerName -Connect $far $db, $web -Alias x")]
    [InlineData("Test-ContainerConnection $web, $db $db, $web -HelperImage $image")]
    public async Task Nothing_is_asked_for_twice(string script)
    {
        await using EngineRelay relay = new(Engine);
        Shell.Run(
            $"$ErrorActionPreference = 'Continue'; $PSDefaultParameterValues = @{{ '*:DockerHost' = $relay }}; "
                + $"{script}",
            [.. house.Names, ("relay", relay.Address)]);
        string[] twice =
        [
            .. relay
                .Requests.Where(request =>
                    request.StartsWith("GET ", StringComparison.Ordinal)
                    && (
                        request.EndsWith("/json", StringComparison.Ordinal)
                        || request.Contains("/networks", StringComparison.Ordinal)
                        || request.Contains("/containers/json", StringComparison.Ordinal)))
            .GroupBy(request => request)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Count()} × {group.Key}")];
        Assert.NotEmpty(relay.Requests);
        Assert.Empty(twice);
    }
}
