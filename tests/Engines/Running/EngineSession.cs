using System.Diagnostics;

namespace DockerNetwork.Testing;

/// <summary>An engine with the images that tests need, for as long as a command takes. Ends with everything gone that
/// it made.</summary>
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

    /// <summary>Says whether the engine is this run's alone.</summary>
    public bool IsPrivate => _run.IsPrivate;

    /// <summary>The engine's version.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Opens an engine.</summary>
    /// <param name="wanted">The edition of a private one; null for the engine that is in reach, or else a private one
    /// of this machine's packages.</param>
    /// <param name="log">Where progress is told.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="EngineSetupException">It cannot be had.</exception>
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

    /// <summary>How a command is started so that it finds the engine, the images and the published ports.</summary>
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

    /// <summary>Makes something in the engine's network, such as a socket; in this process's where the engine is not
    /// private.</summary>
    public T Inside<T>(Func<T> make) =>
        _house is null ? make() : NetworkNamespace.Inside(_house.Machine.ProcessId, make);

    /// <summary>Removes what the command left, and says what that was.</summary>
    /// <returns>The things that were left.</returns>
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

    // The caller's settings for another engine would mislead a client on its way to this one.
    private static void ForgetOtherEngines(ProcessStartInfo start)
    {
        foreach (
            string variable in new[] { "DOCKER_CONTEXT", "DOCKER_TLS_VERIFY", "DOCKER_TLS", "DOCKER_CERT_PATH",
            "DOCKER_API_VERSION" })
            start.Environment.Remove(variable);
    }
}
