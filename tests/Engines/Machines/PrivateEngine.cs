using System.Text.Json.Nodes;

namespace DockerNetwork.Testing;

/// <summary>A Docker daemon of our own on a <see cref="PrivateMachine"/>: nothing of it is shared with another daemon
/// on this computer.</summary>
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

    /// <summary>The machine that it runs on.</summary>
    public PrivateMachine Machine { get; }

    /// <summary>The engine, asked directly.</summary>
    public EngineApi Api { get; }

    /// <summary>Starts a daemon.</summary>
    /// <param name="machine">Where; it is not disposed of with the engine.</param>
    /// <param name="folder">Full path of a folder for its data and its socket, short: a socket's path has at most 107
    /// bytes. It stays when the engine stops.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>An engine that answers.</returns>
    /// <exception cref="EngineSetupException">It did not start; the message has the end of its log.</exception>
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
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>When it answers.</returns>
    /// <exception cref="EngineSetupException">It did not start.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // After a kill the daemon's containerd may be about to end, too: a daemon that finds it still there waits for
        // its socket in vain, and ends.
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

    /// <summary>Stops the daemon and its containers in good order; kills it when it takes more than 20 s.</summary>
    /// <returns>When it has ended.</returns>
    public async Task StopAsync()
    {
        if (_daemon is not string daemon)
            return;
        _daemon = null;
        await Machine.RunAsync(
            $"kill -TERM {daemon}; (sleep 20; kill -KILL {daemon}) & guard=$!; wait {daemon}; kill $guard; true",
            CancellationToken.None);
    }

    /// <summary>Kills the daemon: it has no time to say or to stop anything.</summary>
    /// <returns>When it is gone.</returns>
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

    // Without a file of its own the daemon would read the machine's /etc/docker/daemon.json. The cgroup driver is named
    // because the default of a machine with systemd needs systemd's bus, which a private machine has not.
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
