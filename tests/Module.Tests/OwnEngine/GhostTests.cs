using System.Management.Automation;
using DockerNetwork.ModuleTests.Parity;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.OwnEngine;

/// <summary>An endpoint without a container, created as in practice: the engine could not write while it removed the
/// container (docs/decisions/ghosts.md).</summary>
public sealed class GhostTests : IDisposable
{
    private readonly TestShell _shell = new();

    [Theory]
    [InlineData("Get-DockerNetworkEndpoint lab -Orphaned -DockerHost $address | Repair-DockerNetworkEndpoint")]
    [InlineData("Disconnect-DockerNetwork lab web -Force -DockerHost $address")]
    [Row("endpoints without a container, containers without their network")]
    [Row("network disconnect --force")]
    public async Task A_ghost_is_found_and_taken_off(string cure)
    {
        Assert.SkipWhen(MortalEngine.Hindrance is not null, MortalEngine.Hindrance ?? "");
        Assert.SkipWhen(Tool.Find("chattr") is null, "It takes chattr (e2fsprogs).");
        await using MortalEngine engine = await MortalEngine.StartAsync();
        (string, object?)[] names = [("address", engine.Address)];
        _shell.Good(
            "$null = New-DockerNetwork lab -DockerHost $address; $null = Start-DockerContainer alpine sleep 1000 -Name "
                + "web -Network lab -DockerHost $address",
            names);
        await WithoutStoreAsync(
            engine,
            () => _shell.Good("Remove-DockerContainer web -Force -Confirm:$false -DockerHost $address", names));

        PSObject ghost = Assert.Single(_shell.Good("Get-DockerNetworkEndpoint -Orphaned -DockerHost $address", names));
        Assert.Equal(
            ("lab", "web", "ghost"),
            (ghost.Properties["Network"].Value, ghost.Properties["Container"].Value, ghost.Properties["State"].Value));
        ErrorRecord refusal = _shell.Bad("Remove-DockerNetwork lab -Confirm:$false -DockerHost $address", names);
        Assert.StartsWith("NetworkInUse,", refusal.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("web", refusal.ToString(), StringComparison.Ordinal);

        Assert.Empty(_shell.Good(cure + " -WhatIf", names));
        Assert.Single(_shell.Good("Get-DockerNetworkEndpoint -Orphaned -DockerHost $address", names));
        _shell.Good(cure, names);
        Assert.Empty(
            _shell.Good(
                "Get-DockerNetworkEndpoint -Orphaned -DockerHost $address; Remove-DockerNetwork lab -Confirm:$false "
                    + "-DockerHost $address",
                names));
    }

    /// <summary>Blocks writes to the engine's store of networks during the work, as on a full or broken disk. This also
    /// affects an engine that has the file open.</summary>
    private static async Task WithoutStoreAsync(MortalEngine engine, Action work)
    {
        string store = Path.Combine(
            Path.GetDirectoryName(engine.Api.Address.AbsolutePath)!, "data/network/files/local-kv.db");
        ToolResult closed = await Tool.RunAsync("chattr", ["+i", store], CancellationToken.None);
        Assert.SkipWhen(
            closed.ExitCode != 0, $"It takes a file system whose files can be made immutable: {closed.Tail}");
        try
        {
            work();
        }
        finally
        {
            await Tool.RunAsync("chattr", ["-i", store], CancellationToken.None);
        }
    }

    public void Dispose() => _shell.Dispose();
}
