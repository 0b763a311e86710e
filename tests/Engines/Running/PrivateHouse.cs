namespace DockerNetwork.Testing;

/// <summary>A private engine with its machine and its folder, which are created and removed together.</summary>
internal sealed class PrivateHouse : IAsyncDisposable
{
    private readonly RunFolder _folder;

    private PrivateHouse(RunFolder folder, PrivateMachine machine, PrivateEngine engine)
    {
        _folder = folder;
        Machine = machine;
        Engine = engine;
    }

    public PrivateMachine Machine { get; }

    public PrivateEngine Engine { get; }

    /// <summary>Creates an engine, and installs the needed programs.</summary>
    /// <param name="run">A unique id.</param>
    /// <param name="edition">The source of the daemon.</param>
    /// <param name="programs">The programs needed besides the daemon.</param>
    /// <param name="log">Receives the progress messages.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="EngineSetupException">The engine cannot be created here.</exception>
    public static async Task<PrivateHouse> OpenAsync(
        string run, EngineEdition edition, IEnumerable<string> programs, TextWriter log,
        CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            throw new EngineSetupException(
                $"No Docker Engine answers at {EngineAddress.PlatformDefault}, and one can be set up here only as root "
                    + "on Linux. Start Docker, or set DOCKER_HOST to an engine; on Debian, run this as root and it "
                    + "installs docker.io and what else the tests need itself.");
        string[] engine = edition.Root is null ? ["dockerd", "iptables"] : [];
        await DebianPackages.EnsureAsync([.. engine, .. programs], log, cancellationToken);
        RunFolder folder = RunFolder.Create(run);
        PrivateMachine? machine = null;
        try
        {
            machine = await PrivateMachine.StartAsync(edition, cancellationToken);
            return new PrivateHouse(
                folder, machine, await PrivateEngine.StartAsync(machine, folder.Location, cancellationToken));
        }
        catch
        {
            if (machine is not null)
                await machine.DisposeAsync();
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await Machine.DisposeAsync();
        _folder.Dispose();
    }
}
