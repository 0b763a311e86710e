using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>A Docker daemon of one test's own, which can be killed and started again. It has an image named
/// alpine.</summary>
internal sealed class MortalEngine : IAsyncDisposable
{
    private readonly PrivateHouse _house;

    private MortalEngine(PrivateHouse house) => _house = house;

    /// <summary>Why there can be none here; null where there can.</summary>
    public static string? Hindrance =>
        !OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess
            ? "A daemon of the test's own takes root on Linux."
        : (EngineEdition.Current.Root is null && Tool.Find("dockerd") is null) || Tool.Find("busybox") is null
            ? "A daemon of the test's own takes docker.io and busybox-static."
        : null;

    /// <summary>The daemon, asked directly.</summary>
    public EngineApi Api => _house.Engine.Api;

    public string Address => Api.Address.OriginalString;

    /// <summary>Starts one.</summary>
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

    /// <summary>Kills the daemon; it has no time to say or to stop anything.</summary>
    public Task KillAsync() => _house.Engine.KillAsync();

    /// <summary>Stops the daemon in good order.</summary>
    public Task StopAsync() => _house.Engine.StopAsync();

    public Task StartAgainAsync() => _house.Engine.StartAsync(CancellationToken.None);

    /// <summary>The id of a process that is in the daemon's namespaces.</summary>
    public int MachineId => _house.Machine.ProcessId;

    public ValueTask DisposeAsync() => _house.DisposeAsync();
}
