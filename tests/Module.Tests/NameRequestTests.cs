using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>The requests of the name cmdlets: each list once, and no container's inspect twice.</summary>
// Runs alone, because objects of other tests on the engine can cost it requests.
[Collection(Reach.Alone.Name)]
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
    [InlineData("Connect-DockerNetwork $far $db, $web -Alias x -WhatIf")]
    [InlineData("Disconnect-DockerNetwork $net $db, $web -WhatIf")]
    [InlineData("Remove-DockerNetwork $net, $far -Force -WhatIf")]
    [InlineData("Remove-DockerNetwork $net, $far -WhatIf -ErrorAction SilentlyContinue")]
    [InlineData("Remove-DockerNetwork * -WhatIf -ErrorAction SilentlyContinue")]
    [InlineData("Connect-DockerNetwork * $web -WhatIf -ErrorAction SilentlyContinue")]
    [InlineData("Disconnect-DockerNetwork * * -WhatIf")]
    [InlineData("Stop-DockerContainer $db, $web -WhatIf")]
    [InlineData("$db, $web | Remove-DockerContainer -Force -WhatIf")]
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

    /// <summary>A preview sends the requests that the change itself sends before it acts, and inspects the containers
    /// that the change affects.</summary>
    [Theory]
    [InlineData("Connect-DockerNetwork $far $web -WhatIf")]
    [InlineData("Disconnect-DockerNetwork $net $db -WhatIf")]
    [InlineData("Remove-DockerNetwork $net -Force -WhatIf")]
    [InlineData("Stop-DockerContainer $db -WhatIf")]
    [InlineData("Remove-DockerContainer $db -Force -WhatIf")]
    public async Task A_preview_sends_four_requests(string script)
    {
        await using EngineRelay relay = new(Engine);
        Shell.Good($"{script} -DockerHost $relay", [.. house.Names, ("relay", relay.Address)]);
        string[] asked = [.. relay.Requests.Where(request => !request.EndsWith("/_ping", StringComparison.Ordinal))];
        Assert.True(asked.Length == 4, string.Join("\n", asked));
    }
}
