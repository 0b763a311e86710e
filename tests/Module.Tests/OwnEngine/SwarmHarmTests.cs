
namespace DockerNetwork.ModuleTests.OwnEngine;

/// <summary>Every changing cmdlet, with every wildcard and -Force, on an engine that manages a swarm. Afterwards the
/// published service, the routing mesh and the outgoing connections work as before. Removing the containers is expected
/// when a user names all; the swarm creates the tasks again.</summary>
public sealed class SwarmHarmTests(SwarmOfOne swarm) : IClassFixture<SwarmOfOne>, IDisposable
{
    private const int Port = 18088;

    private readonly TestShell _shell = new();

    /// <summary>The changes. Each runs to its end in spite of errors, because the module refuses item by
    /// item.</summary>
    private static readonly string[] Changes =
    [
        "Repair-DockerNetworkEndpoint",
        "Repair-DockerNetworkEndpoint *",
        "Repair-DockerNetworkEndpoint * *",
        "Get-DockerNetworkEndpoint -Orphaned -DockerHost $h | Repair-DockerNetworkEndpoint",
        "Get-DockerNetworkEndpoint -Orphaned -DockerHost $h | Disconnect-DockerNetwork -Force",
        "Remove-DockerNetwork docker_gwbridge -Confirm:$false",
        "Remove-DockerNetwork docker_gwbridge -Force -Confirm:$false",
        "Remove-DockerNetwork ingress -Force -Confirm:$false",
        "Remove-DockerNetwork svcnet -Force -Confirm:$false",
        "Remove-DockerNetwork * -Confirm:$false",
        "Remove-DockerNetwork docker_*, ing*, svc* -Force -Confirm:$false",
        "Get-DockerNetwork -Unused -DockerHost $h | Remove-DockerNetwork -Force -Confirm:$false",
        "Get-DockerNetwork docker_gwbridge, ingress, svcnet -DockerHost $h | Remove-DockerNetwork -Force "
        + "-Confirm:$false",
        "Disconnect-DockerNetwork docker_gwbridge *",
        "Disconnect-DockerNetwork docker_gwbridge * -Force",
        "Disconnect-DockerNetwork docker_gwbridge plain, $task -Force",
        "Disconnect-DockerNetwork docker_gwbridge gateway_ingress-sbox -Force",
        "Disconnect-DockerNetwork ingress, svcnet *",
        "Disconnect-DockerNetwork ingress, svcnet $task -Force",
        "Disconnect-DockerNetwork * $task -Force",
        "Disconnect-DockerNetwork svc*, ingr*, docker_* * -Force",
        "Connect-DockerNetwork docker_gwbridge *",
        "Connect-DockerNetwork * * -Alias other",
        "Disconnect-DockerNetwork bridge *",
        "Disconnect-DockerNetwork * stopped",
        "New-DockerNetwork docker_gwbridge, ingress, svcnet",
        "New-DockerNetwork docker_gwbridge, ingress, svcnet -IfNotExists",
        "Start-DockerContainer -Container *",
        "Stop-DockerContainer stop* -GracePeriod 0",
    ];

    [Fact]
    public async Task A_published_service_and_everybody_s_way_out_outlive_every_change()
    {
        Assert.SkipUnless(PrivateFixture.IsPossible, "A swarm of one's own takes Linux and root.");
        _shell.Good(
            "$null = New-DockerNetwork svcnet -Driver overlay -DockerHost $h; $null = New-DockerNetwork over -Driver "
            + "overlay -Attachable -DockerHost $h;"
            + "$null = Start-DockerContainer $image sleep 3000 -Name plain -Network over -DockerHost $h; $null = "
            + "Start-DockerContainer $image sleep 3000 -Name client -DockerHost $h;"
            + "$null = Start-DockerContainer $image sleep 3000 -Name stopped -Network over -DockerHost $h; "
            + "Stop-DockerContainer stopped -GracePeriod 0 -DockerHost $h", Variables(""));
        await swarm.ServiceAsync(
            "web", "svcnet", replicas: 1, published: Port, command: ["httpd", "-f", "-p", "80", "-h", "/etc"]);
        string task = await RunningAsync();
        string parts = await swarm.PartsAsync();
        bool answers = Answers();

        foreach (string change in Changes)
        {
            _shell.Run(
                change.Contains("$h", StringComparison.Ordinal) ? change : change + " -DockerHost $h", Variables(task));
            Assert.True(await HoldsAsync(task, parts, answers),
                $"After {change}: {await swarm.PartsAsync()}\nbefore: "
                + $"{parts}\n{string.Join('\n', _shell.Errors.Select(error => $"{error}"))}");
        }

        // The other matches of the wildcards are plain containers, which are disconnected from their networks as
        // requested.
        foreach (
            string change in new[] { "Disconnect-DockerNetwork * *", "Disconnect-DockerNetwork * * -Force",
            "Remove-DockerNetwork * -Force -Confirm:$false",
            "Stop-DockerContainer client, plain, stopped -GracePeriod 0" })
        {
            _shell.Run(change + " -DockerHost $h", Variables(task));
            Assert.Equal(Mesh(parts, task), Mesh(await swarm.PartsAsync(), task));
            Assert.Contains("default via", Routes(task), StringComparison.Ordinal);
        }

        Assert.NotNull(await swarm.Ground.GetAsync("networks/svcnet"));
        foreach (
            string change in new[] { "Connect-DockerNetwork * -Service *", "Disconnect-DockerNetwork * -Service *" })
        {
            _shell.Run(change + " -DockerHost $h", Variables(task));
            task = await RunningAsync();
            Assert.Contains(task, Mesh(await swarm.PartsAsync(), task), StringComparison.Ordinal);
            Assert.Contains("ingress-endpoint", Mesh(await swarm.PartsAsync(), task), StringComparison.Ordinal);
            Assert.Contains("default via", Routes(task), StringComparison.Ordinal);
        }

        _shell.Run("Remove-DockerContainer * -Force -Confirm:$false -DockerHost $h", Variables(task));
        await SwarmOfOne.UntilAsync(async () => await swarm.TaskContainerAsync("web") is { } anew && anew != task,
            "the swarm does not make the task anew");
        Assert.Contains("default via", Routes((await swarm.TaskContainerAsync("web"))!), StringComparison.Ordinal);
        _shell.Good("$null = Start-DockerContainer $image sleep 3000 -Name client -DockerHost $h", Variables(task));
        Assert.Equal(answers, Answers());
    }

    public void Dispose() => _shell.Dispose();

    private (string, object?)[] Variables(string task) =>
        [("h", swarm.Ground.Address), ("image", PrivateFixture.Image), ("task", task)];

    private async Task<string> RunningAsync()
    {
        string? task = null;
        await SwarmOfOne.UntilAsync(
            async () => (task = await swarm.TaskContainerAsync("web")) is not null, "the service does not run");
        return task!;
    }

    private async Task<bool> HoldsAsync(string task, string parts, bool answers) =>
        await swarm.TaskContainerAsync("web") == task && Mesh(parts, task) == Mesh(await swarm.PartsAsync(), task)
        && Routes(task).Contains("default via", StringComparison.Ordinal)
        && Routes("plain").Contains("default via", StringComparison.Ordinal) && Answers() == answers;

    /// <summary>Selects the lines of the routing mesh, of the task and of its load balancer.</summary>
    private static string Mesh(string parts, string task) =>
        string.Join('\n',
            parts.Split('\n')
            .Where(part => part.Contains("ingress-sbox", StringComparison.Ordinal)
            || part.Contains(task, StringComparison.Ordinal)
            || part.Contains("ingress-endpoint", StringComparison.Ordinal)));

    private string Routes(string container) =>
        string.Join(
            '\n', _shell.Run("Invoke-DockerCommand $c ip route -DockerHost $h", [.. Variables(""), ("c", container)]));

    /// <summary>True if the service responds on its published port to a container outside the swarm's networks. Without
    /// IPVS in the kernel there is never a response; then both results are false.</summary>
    private bool Answers() =>
        _shell.Run(
            "Invoke-DockerCommand client sh -c 'wget -q -T 2 -O - http://$(ip route | sed -n \"s/default via \\([^ "
            + "]*\\).*/\\1/p\"):" + Port + "/hostname' -DockerHost $h", Variables("")).Count > 0;
}
