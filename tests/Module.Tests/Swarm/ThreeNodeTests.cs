using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Swarm;

/// <summary>A swarm of a manager and two workers, used through the module alone: a network is created on one node,
/// joined on all, resolved and pinged from each node to each, and removed.</summary>
[Collection("swarm")]
public sealed class ThreeNodeTests : IDisposable
{
    private readonly TestShell _shell = new();

    [Fact]
    public async Task Containers_on_three_nodes_meet_by_name()
    {
        Assert.SkipUnless(PrivateSwarm.IsPossible, "Engines that form a swarm are made on Linux as root.");
        await using PrivateSwarm swarm = await PrivateSwarm.StartAsync(
            workers: 2, TextWriter.Null, CancellationToken.None);
        string[] nodes = [.. swarm.Nodes.Select(node => node.Api.Address.OriginalString)];
        (string, object?)[] names = [("nodes", nodes), ("image", PrivateSwarm.Image)];
        _shell.Good("""
            $null = New-DockerNetwork mesh -Driver overlay -Attachable -DockerHost $nodes[0]
            foreach ($i in 0..2) { $null = Start-DockerContainer $image sleep 1000 -Name "web$i" -Network mesh -DockerHost $nodes[$i] }
            """, names);

        Assert.Equal(
            ["web0 True", "web1 True", "web2 True"],
            Texts(
                "0..2 | ForEach-Object { Wait-ContainerName \"web$(($_ + 1) % 3)\" -From \"web$_\" -TimeoutSec 60 -DockerHost $nodes[$_] } | ForEach-Object { \"$($_.Name) $($null -ne $_.IPAddress)\" }",
                names));
        Assert.Equal(
            from client in nodes.Index()
            from other in nodes.Index()
            where client.Index != other.Index
            select $"web{client.Index} web{other.Index} True",
            Texts(
                "foreach ($i in 0..2) { Test-ContainerConnection \"web$i\" (0..2 | Where-Object { $_ -ne $i } | ForEach-Object { \"web$_\" }) -DockerHost $nodes[$i] | ForEach-Object { \"$($_.From) $($_.Name) $($_.Succeeded)\" } }",
                names));
        Assert.Equal(
            ["web0 ", "web1 node2", "web2 node3"],
            Texts(
                "Get-DockerNetworkEndpoint mesh -DockerHost $nodes[0] | ForEach-Object { \"$($_.Container) $($_.Node)\" }",
                names));
        Assert.Equal(
            swarm.Nodes.Select(node => $"{node.Address}").Order(StringComparer.Ordinal),
            Texts("(Get-DockerNetwork mesh -Detailed -DockerHost $nodes[0]).Peers.Address", names));

        _shell.Good("""
            foreach ($i in 0..2) { Remove-DockerContainer "web$i" -Force -Confirm:$false -DockerHost $nodes[$i] }
            Remove-DockerNetwork mesh -Confirm:$false -DockerHost $nodes[0]
            """, names);
        Assert.Empty(_shell.Good("Get-DockerNetwork mesh* -DockerHost $nodes[0]", names));
    }

    public void Dispose() => _shell.Dispose();

    private string[] Texts(string script, (string, object?)[] names) =>
        [.. _shell.Good(script, names).Select(item => $"{item}").Order(StringComparer.Ordinal)];
}
