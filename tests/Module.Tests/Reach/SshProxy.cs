using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Reach;

/// <summary>An ssh server on loopback for one test, and an ssh on PATH with the test's own key and known hosts. Both
/// run Debian's openssh.</summary>
public sealed class SshProxy : IAsyncDisposable
{
    /// <summary>The folder that sshd locks itself in before authentication. Its service creates the folder, and the
    /// service never ran if the package was installed for the tests.</summary>
    private const string Separation = "/run/sshd";

    private readonly Process _server;
    private readonly bool _ownsSeparation;

    private SshProxy(string folder, int port, bool ownsSeparation)
    {
        Folder = folder;
        Port = port;
        _ownsSeparation = ownsSeparation;
        string[] arguments = ["-D", "-E", $"{folder}/log", "-f", $"{folder}/sshd_config"];
        _server = Process.Start(new ProcessStartInfo(Tool.Find("sshd")!, arguments))!;
    }

    /// <summary>The folder with all files of the server and the client.</summary>
    public string Folder { get; }

    public int Port { get; }

    public Uri Address => new($"ssh://{Environment.UserName}@127.0.0.1:{Port}");

    /// <summary>The first missing program of those needed here, or null.</summary>
    public static string? Missing =>
        new[] { "sshd", "ssh", "ssh-keygen", "docker" }.FirstOrDefault(name => Tool.Find(name) is null);

    /// <summary>Starts a server, and puts the test's ssh first on this process's PATH.</summary>
    /// <param name="engine">DOCKER_HOST on the server.</param>
    /// <param name="hasDocker">True if the server has a docker command.</param>
    /// <param name="knowsHost">True if the client knows the host's key.</param>
    /// <param name="isLetIn">True if the server knows the client's key.</param>
    /// <param name="settings">More lines for sshd_config.</param>
    public static async Task<SshProxy> OpenAsync(
        Uri engine, bool hasDocker = true, bool knowsHost = true, bool isLetIn = true, string settings = "")
    {
        string folder = Directory.CreateTempSubdirectory("dockernetwork-ssh-").FullName;
        foreach (string key in new[] { "host", "mine", "other" })
            await RunAsync(
                "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "dockernetwork-test", "-f", $"{folder}/{key}");

        int port = FreePort();
        string far = Directory.CreateDirectory($"{folder}/far").FullName;
        if (hasDocker)
            File.CreateSymbolicLink($"{far}/docker", Tool.Find("docker")!);

        File.Copy($"{folder}/{(isLetIn ? "mine" : "other")}.pub", $"{folder}/authorized");
        string key1 = await File.ReadAllTextAsync($"{folder}/{(knowsHost ? "host" : "other")}.pub");
        await File.WriteAllTextAsync($"{folder}/known_hosts", $"[127.0.0.1]:{port} {key1}");
        await File.WriteAllTextAsync($"{folder}/sshd_config", ServerSettings(folder, port, far, engine) + settings);
        await File.WriteAllTextAsync(
            $"{folder}/ssh_config",
            $"IdentityFile {folder}/mine\nIdentitiesOnly yes\nUserKnownHostsFile {folder}/known_hosts\nGlobalKnownHostsFile none\n"
        );
        WriteNearProgram(folder);
        bool makesSeparation = Environment.IsPrivilegedProcess && !Directory.Exists(Separation);
        if (makesSeparation)
            Directory.CreateDirectory(Separation);

        SshProxy door = new(folder, port, makesSeparation);
        try
        {
            await door.AnswersAsync();
            return door;
        }
        catch
        {
            await door.DisposeAsync();
            throw;
        }
    }

    /// <summary>The number of ssh starts for this server.</summary>
    public int Calls => File.Exists($"{Folder}/calls") ? File.ReadAllLines($"{Folder}/calls").Length : 0;

    /// <summary>The number of log-ins.</summary>
    public int LogIns => File.ReadLines($"{Folder}/log").Count(
        line => line.Contains("Accepted publickey", StringComparison.Ordinal));

    /// <summary>Returns the ssh processes that connect to this proxy.</summary>
    public IReadOnlyList<int> Processes() =>
    [
        .. from folder in Directory.GetDirectories("/proc")
           let id = int.TryParse(Path.GetFileName(folder), out int number) ? number : 0
           where id > 0 && CommandLine(folder).Contains($"{Folder}/ssh_config", StringComparison.Ordinal)
           select id,
    ];

    public async ValueTask DisposeAsync()
    {
        _server.Kill();
        await _server.WaitForExitAsync();
        _server.Dispose();
        Directory.Delete(Folder, recursive: true);
        if (_ownsSeparation)
            Directory.Delete(Separation);
    }

    /// <summary>Writes an ssh program that uses the test's settings. A person has such settings in ~/.ssh/config, which
    /// ssh finds by the user's entry and not by a variable.</summary>
    private static void WriteNearProgram(string folder)
    {
        string near = Directory.CreateDirectory($"{folder}/near").FullName;
        File.WriteAllText(
            $"{near}/ssh",
            $"#!/bin/sh\necho >>{folder}/calls\nexec {Tool.Find("ssh")} -F {folder}/ssh_config \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode($"{near}/ssh", (UnixFileMode)0b111_101_101);
        Environment.SetEnvironmentVariable("PATH", $"{near}:{Environment.GetEnvironmentVariable("PATH")}");
    }

    private static string ServerSettings(string folder, int port, string far, Uri engine) => $"""
        Port {port}
        ListenAddress 127.0.0.1
        HostKey {folder}/host
        AuthorizedKeysFile {folder}/authorized
        PidFile none
        StrictModes no
        UsePAM no
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        PermitRootLogin yes
        SetEnv PATH={far} DOCKER_HOST={engine.OriginalString}

        """;

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText($"{folder}/cmdline");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(Tool.Find(program)!, arguments) { RedirectStandardOutput = true }
        )!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private async Task AnswersAsync()
    {
        for (int attempt = 0; attempt < 200; attempt++)
        {
            try
            {
                using TcpClient client = new();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                Assert.False(_server.HasExited, "sshd ended at once.");
                await Task.Delay(50);
            }
        }

        Assert.Fail("sshd does not answer.");
    }
}
