namespace DockerNetwork.ModuleTests.Faults;

/// <summary>A cmdlet call that is tested with every fault.</summary>
/// <param name="Title">The title on the page.</param>
/// <param name="Script">The call, without the proxy's address and the time limit, which are added.</param>
/// <param name="MayChange">True if a failed call may leave a change: a removal without a response cannot be rolled
/// back, and completed steps remain.</param>
/// <param name="Before">Creates the missing objects that the call needs, before each run.</param>
internal sealed record FaultCall(
    string Title, string Script, bool MayChange = false, Func<FaultFixture, Task>? Before = null)
{
    /// <summary>Every cmdlet that sends requests to an engine, except those that need a swarm.</summary>
    internal static IReadOnlyList<FaultCall> All { get; } =
    [
        new("Get-DockerEngine", "Get-DockerEngine"),
        new("Get-DockerNetwork", "Get-DockerNetwork $net"),
        new("Get-DockerNetworkEndpoint", "Get-DockerNetworkEndpoint -Network $net"),
        new("Get-DockerContainer", "Get-DockerContainer $web"),
        new("Get-ContainerName", "Get-ContainerName $net"),
        new("Compare-ContainerName -StopContainer", "Compare-ContainerName -StopContainer $web"),
        new("Resolve-ContainerName", "Resolve-ContainerName $web -From $web"),
        new("Resolve-ContainerName -Live", "Resolve-ContainerName $web -From $web -Live -HelperImage $image"),
        new("Wait-ContainerName", "Wait-ContainerName $web -From $web -HelperImage $image"),
        new("Test-ContainerConnection", "Test-ContainerConnection $web $web -HelperImage $image"),
        new("Find-DockerSubnet", "Find-DockerSubnet 24"),
        new("Test-DockerSubnet", "Test-DockerSubnet 10.99.0.0/24"),
        new("Repair-DockerNetworkEndpoint", "Repair-DockerNetworkEndpoint -Network $net"),
        new("Watch-DockerNetwork", "Watch-DockerNetwork -Since 1s -Until ([DateTime]::Now) -ReconnectSec 3"),
        new("Invoke-DockerCommand", "Invoke-DockerCommand $web true"),
        new("New-DockerNetwork", "New-DockerNetwork $made -Label $label"),
        new("Connect-DockerNetwork", "Connect-DockerNetwork $other $web -Alias x"),
        new(
            "Set-DockerNetworkEndpoint",
            "Set-DockerNetworkEndpoint $other $web -Alias ('y' + [guid]::NewGuid().ToString('n'))",
            Before: ground => ground.JoinAsync("other", "web")),
        new("New-DockerContainer", "New-DockerContainer $image -Name $made -Label $label -Network $net"),
        new(
            "Start-DockerContainer",
            "Start-DockerContainer $image sleep 600 -Name $made -Label $label -Network $net, $other"),
        new(
            "Start-DockerContainer -Container", "Start-DockerContainer -Container $idle", true,
            ground => ground.RestAsync("idle")),
        new("Invoke-DockerContainer", "Invoke-DockerContainer $image true -Label $label -Network none"),
        new(
            "Disconnect-DockerNetwork", "Disconnect-DockerNetwork $other $web", true,
            ground => ground.JoinAsync("other", "web")),
        new(
            "Remove-DockerNetwork", "Remove-DockerNetwork $gone -Confirm:$false", true,
            ground => ground.NetworkAsync("gone")),
        new("Remove-DockerNetwork -Force", "Remove-DockerNetwork $gone -Force -Confirm:$false", true, async ground =>
        {
            await ground.NetworkAsync("gone");
            await ground.JoinAsync("gone", "web");
        }),
        new(
            "Stop-DockerContainer", "Stop-DockerContainer $busy -GracePeriod 0", true,
            ground => ground.RunAsync("busy")),
        new(
            "Restart-DockerContainer", "Restart-DockerContainer $busy -GracePeriod 0", true,
            ground => ground.RunAsync("busy")),
        new(
            "Remove-DockerContainer", "Remove-DockerContainer $passing -Force -Confirm:$false", true,
            ground => ground.ContainerAsync("passing")),
    ];
}
