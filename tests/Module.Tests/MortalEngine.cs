using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>A Docker daemon for one test, which can be killed and started again. It has an image named
/// alpine.</summary>
internal sealed class MortalEngine : IAsyncDisposable
{
    private readonly PrivateHouse _house;

    private MortalEngine(PrivateHouse house) => _house = house;

    /// <summary>The reason why no such daemon can run here; null if it can.</summary>
    public static string? Hindrance =>
        !OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess
            ? "A daemon of the test's own takes root on Linux."
        : (EngineEdition.Current.Root is null && Tool.Find("dockerd") is null) || Tool.Find("busybox") is null
            ? "A daemon of the test's own takes docker.io and busybox-static."
        : null;

    /// <summary>A direct client of the daemon.</summary>
    public EngineApi Api => _house.Engine.Api;

    public string Address => Api.Address.OriginalString;

    /// <summary>Starts such a daemon.</summary>
    public static async Task<MortalEngine> StartAsync()
    {
        string run = Guid.NewGuid().ToString("N")[..8];
        MortalEngine mortal = new(
            await PrivateHouse.OpenAsync(run, EngineEdition.Current, [], TextWriter.Null, CancellationToken.None));
        try
        {
            await new ImageShelf(mortal.Api, new RunContext(run, IsPrivate: true, TextWriter.Null)).ObtainAsync(
                ImageRecipe.Alpine, CancellationToken.None);
            return mortal;
        }
        catch
        {
            await mortal.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills the daemon, which can then neither respond nor stop anything.</summary>
    public Task KillAsync() => _house.Engine.KillAsync();

    /// <summary>Stops the daemon and its containers.</summary>
    public Task StopAsync() => _house.Engine.StopAsync();

    public Task StartAgainAsync() => _house.Engine.StartAsync(CancellationToken.None);

    /// <summary>The id of a process in the daemon's namespaces.</summary>
    public int MachineId => _house.Machine.ProcessId;

    public ValueTask DisposeAsync() => _house.DisposeAsync();
}
