using System.Text.Json.Nodes;

namespace DockerNetwork.Testing;

/// <summary>A Docker daemon on a <see cref="PrivateMachine"/>: it shares nothing with another daemon on this
/// computer.</summary>
public sealed class PrivateEngine : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly string _folder;
    private string? _daemon;

    private PrivateEngine(PrivateMachine machine, string folder)
    {
        Machine = machine;
        _folder = folder;
        Api = new EngineApi(new Uri($"unix://{folder}/docker.sock"));
    }

    /// <summary>The machine that the daemon runs on.</summary>
    public PrivateMachine Machine { get; }

    /// <summary>A direct client of the engine.</summary>
    public EngineApi Api { get; }

    /// <summary>Starts a daemon.</summary>
    /// <param name="machine">The machine for the daemon; it is not disposed with the engine.</param>
    /// <param name="folder">Full path of a folder for the data and the socket. It must be short, because a socket's
    /// path has at most 107 bytes. It remains when the engine stops.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>An engine that responds.</returns>
    /// <exception cref="EngineSetupException">The daemon did not start; the message has the end of its log.</exception>
    public static async Task<PrivateEngine> StartAsync(
        PrivateMachine machine, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "daemon.json"), Settings(folder).ToJsonString(), cancellationToken);
        await machine.ShareAsync(folder, cancellationToken);
        PrivateEngine engine = new(machine, folder);
        try
        {
            await engine.StartAsync(cancellationToken);
            return engine;
        }
        catch
        {
            await engine.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the daemon, the first time or again after <see cref="StopAsync"/>.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that completes when the engine responds.</returns>
    /// <exception cref="EngineSetupException">The daemon did not start.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // After a kill the old containerd may still be about to end. A daemon that finds it running waits for its
        // socket in vain, and ends.
        if (!await TryStartAsync(cancellationToken) && !await TryStartAsync(cancellationToken))
            throw new EngineSetupException($"dockerd ended at once. The end of its log:\n{await LogTailAsync()}");
    }

    // Returns false if the daemon ended.
    private async Task<bool> TryStartAsync(CancellationToken cancellationToken)
    {
        _daemon = await Machine.RunAsync(
            $"dockerd --config-file '{_folder}/daemon.json' >>'{_folder}/dockerd.log' 2>&1 & echo $!",
            cancellationToken);
        DateTime limit = DateTime.UtcNow + StartLimit;
        while (!await Api.AnswersAsync(TimeSpan.FromSeconds(1), cancellationToken))
        {
            bool alive =
                await Machine.RunAsync($"kill -0 {_daemon} && echo yes || echo no", cancellationToken) is "yes";
            if (!alive)
                return false;
            if (DateTime.UtcNow > limit)
                throw new EngineSetupException(
                    $"dockerd does not answer. The end of its log:\n{await LogTailAsync()}");
            await Task.Delay(50, cancellationToken);
        }

        return true;
    }

    /// <summary>Stops the daemon and its containers; kills the daemon if that takes more than 20 s.</summary>
    /// <returns>A task that completes when the daemon has ended.</returns>
    public async Task StopAsync()
    {
        if (_daemon is not string daemon)
            return;
        _daemon = null;
        await Machine.RunAsync(
            $"kill -TERM {daemon}; (sleep 20; kill -KILL {daemon}) & guard=$!; wait {daemon}; kill $guard; true",
            CancellationToken.None);
    }

    /// <summary>Kills the daemon, which can then neither respond nor stop anything.</summary>
    /// <returns>A task that completes when it is gone.</returns>
    public async Task KillAsync()
    {
        if (_daemon is not string daemon)
            return;
        _daemon = null;
        await Machine.RunAsync($"kill -KILL {daemon}; wait {daemon}; true", CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Api.Dispose();
    }

    // Without its own file the daemon would read the machine's /etc/docker/daemon.json. The cgroup driver is set
    // because the default on a machine with systemd needs systemd's bus, which a private machine lacks.
    private static JsonObject Settings(string folder) => new()
    {
        ["hosts"] = new JsonArray($"unix://{folder}/docker.sock"),
        ["data-root"] = $"{folder}/data",
        ["exec-root"] = $"{folder}/exec",
        ["pidfile"] = $"{folder}/docker.pid",
        ["exec-opts"] = new JsonArray("native.cgroupdriver=cgroupfs"),
        ["cgroup-parent"] = $"/{ControlGroups.NameFor(folder)}",
    };

    private async Task<string> LogTailAsync() =>
        string.Join('\n', (await File.ReadAllLinesAsync(Path.Combine(_folder, "dockerd.log"))).TakeLast(8));
}
