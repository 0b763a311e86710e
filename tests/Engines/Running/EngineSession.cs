using System.Diagnostics;

namespace DockerNetwork.Testing;

/// <summary>An engine with the images that tests need, for the duration of a command. It removes everything that it
/// created at the end.</summary>
internal sealed class EngineSession : IAsyncDisposable
{
    private readonly RunContext _run;
    private readonly PrivateHouse? _house;
    private readonly ImageShelf _shelf;

    private EngineSession(RunContext run, PrivateHouse? house, EngineApi api)
    {
        _run = run;
        _house = house;
        Api = api;
        _shelf = new ImageShelf(api, run);
    }

    public EngineApi Api { get; }

    public TestImages Images { get; private set; } = new("", "", "");

    /// <summary>True if only this run uses the engine.</summary>
    public bool IsPrivate => _run.IsPrivate;

    /// <summary>The version of the engine.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Opens an engine.</summary>
    /// <param name="wanted">The edition of a private engine; null for the reachable engine, or else a private one of
    /// this machine's packages.</param>
    /// <param name="log">Receives the progress messages.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="EngineSetupException">The engine is not available.</exception>
    public static async Task<EngineSession> OpenAsync(
        EngineEdition? wanted, TextWriter log, CancellationToken cancellationToken)
    {
        string id = Guid.NewGuid().ToString("N")[..8];
        EngineApi? existing = wanted is null ? await ExistingEngine.FindAsync(cancellationToken) : null;
        PrivateHouse? house = existing is null
            ? await PrivateHouse.OpenAsync(id, wanted ?? EngineEdition.Installed,
            ["busybox", "redis-server", "redis-cli", "ssh", "sshd"], log, cancellationToken)
            : null;
        EngineApi api = existing ?? house!.Engine.Api;
        EngineSession session = new(new RunContext(id, house is not null, log), house, api);
        try
        {
            session.Images = await session._shelf.FillAsync(cancellationToken);
            session.Version = await ExistingEngine.VersionAsync(api, cancellationToken);
            log.WriteLine($"Docker Engine {await ExistingEngine.DescribeAsync(api, cancellationToken)}");
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Prepares a command so that it finds the engine, the images and the published ports.</summary>
    public ProcessStartInfo Prepare(IReadOnlyList<string> command)
    {
        IReadOnlyList<string> line = _house?.Machine.InItsNetwork(command) ?? command;
        ProcessStartInfo start = new(line[0], line.Skip(1));
        start.Environment["DOCKER_HOST"] = Api.Address.OriginalString;
        start.Environment[TestVariables.Image] = Images.Image;
        start.Environment[TestVariables.Redis] = Images.Redis;
        start.Environment[TestVariables.App] = Images.App;
        start.Environment[TestVariables.Run] = _run.Id;
        start.Environment[TestVariables.Private] = _run.IsPrivate ? "1" : "0";
        start.Environment[TestVariables.EngineRoot] = _house?.Machine.Edition.Root ?? "";
        if (_run.IsPrivate)
            ForgetOtherEngines(start);
        return start;
    }

    /// <summary>Creates an object, such as a socket, in the engine's network; in this process's network if the engine
    /// is not private.</summary>
    public T Inside<T>(Func<T> make) =>
        _house is null ? make() : NetworkNamespace.Inside(_house.Machine.ProcessId, make);

    /// <summary>Removes the objects that the command left, and returns them.</summary>
    /// <returns>The leftovers.</returns>
    public Task<IReadOnlyList<Leftover>> SweepAsync()
    {
        string? label = _run.IsPrivate ? null : $"{TestLabel.Key}={_run.Id}";
        Sweeper sweeper = new(Api, label, [Images.Image, Images.Redis, Images.App]);
        return sweeper.SweepAsync(_run.Log, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_house is not null)
        {
            await _house.DisposeAsync();
            return;
        }

        await _shelf.EmptyAsync();
        Api.Dispose();
    }

    // The caller's settings for another engine would lead a client to that engine.
    private static void ForgetOtherEngines(ProcessStartInfo start)
    {
        foreach (
            string variable in new[] { "DOCKER_CONTEXT", "DOCKER_TLS_VERIFY", "DOCKER_TLS", "DOCKER_CERT_PATH",
            "DOCKER_API_VERSION" })
            start.Environment.Remove(variable);
    }
}
