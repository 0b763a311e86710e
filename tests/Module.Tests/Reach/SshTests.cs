using System.Diagnostics;
using System.Management.Automation;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Reach;

public sealed class SshTests : ReachTest
{
    private readonly EngineFixture _engine;

    public SshTests(EngineFixture engine) : base(engine)
    {
        Assert.SkipWhen(
            SshProxy.Missing is not null,
            $"{SshProxy.Missing} is not on this machine. Install openssh-server, openssh-client and the docker command."
        );
        _engine = engine;
    }

    [Fact]
    public async Task An_engine_behind_ssh_is_one_like_any_other()
    {
        await using SshProxy door = await SshProxy.OpenAsync(_engine.Address);
        string name = Ground.Name("net");

        PSObject made = Shell
            .Good(
                "New-DockerNetwork $name -Label $label -DockerHost $address", ("name", name),
                ("label", Ground.Label), ("address", door.Address))
            .Single();
        PSObject found = Shell.Good("$made | Get-DockerNetwork", ("made", made)).Single();
        Assert.Equal(
            door.Address.OriginalString, Shell.Good("$found.Engine.Address", ("found", found)).Single().ToString());
        Assert.Equal(
            "hello", Shell
                .Good(
                    "Invoke-DockerContainer $image -Command echo, hello -Pull Never -DockerHost $address",
                    ("image", Ground.Image), ("address", door.Address))
                .Single()
                .ToString());
        Shell.Good("$made | Remove-DockerNetwork -Confirm:$false", ("made", made));
        Assert.Empty(
            Shell.Good(
                "Get-DockerNetwork ($name + '*') -DockerHost $address", ("name", name), ("address", door.Address)));
    }

    [Fact]
    public async Task Connections_are_kept_and_end_with_the_module()
    {
        await using SshProxy door = await SshProxy.OpenAsync(_engine.Address);
        Shell.Good("Get-DockerNetwork -DockerHost $address", ("address", door.Address));
        // A call sends two requests at once. The second connection may open only after the first is free again. It is
        // kept for the next call.
        IReadOnlyList<int> first = door.Processes();
        Assert.InRange(first.Count, 1, 2);

        Shell.Good("1..5 | ForEach-Object { Get-DockerNetwork -DockerHost $address }", ("address", door.Address));
        Assert.Superset(first.ToHashSet(), door.Processes().ToHashSet());
        Assert.InRange(door.Processes().Count, 1, 2);

        Shell.Good("Remove-Module DockerNetwork");
        await GoneAsync(door);
    }

    [Fact]
    public async Task A_context_can_name_an_engine_behind_ssh_and_its_socket_there()
    {
        await using SshProxy door = await SshProxy.OpenAsync(new Uri("unix:///run/no-engine-here.sock"));
        Contexts.Add("far", door.Address.OriginalString + _engine.Address.LocalPath);

        Assert.Equal("far", Shell.Good("(Get-DockerNetwork bridge -Context far).Engine.Context").Single().ToString());
    }

    [Fact]
    public async Task A_host_whose_key_is_another_is_not_reached()
    {
        await using SshProxy door = await SshProxy.OpenAsync(_engine.Address, knowsHost: false);
        Unreachable(door.Address, "ssh knows another key of that host", "known_hosts");
        Assert.Equal(1, door.Calls);
    }

    [Fact]
    public async Task A_host_whose_key_is_not_known_is_not_reached()
    {
        await using SshProxy door = await SshProxy.OpenAsync(_engine.Address);
        File.Delete($"{door.Folder}/known_hosts");
        Unreachable(door.Address, "ssh does not know the key of that host", "by hand");
        Assert.Equal(1, door.Calls);
    }

    [Fact]
    public async Task A_key_that_is_not_let_in()
    {
        await using SshProxy door = await SshProxy.OpenAsync(_engine.Address, isLetIn: false);
        Unreachable(door.Address, "Permission denied (publickey)", "ssh-add");
        Assert.Equal(1, door.Calls);
        await GoneAsync(door);
    }

    [Fact]
    public async Task A_far_end_without_docker()
    {
        await using SshProxy door = await SshProxy.OpenAsync(_engine.Address, hasDocker: false);
        Unreachable(door.Address, "no docker command", "Install docker there");
    }

    [Fact]
    public async Task A_far_end_whose_engine_is_down()
    {
        await using SshProxy door = await SshProxy.OpenAsync(new Uri("unix:///run/no-engine-here.sock"));
        Unreachable(door.Address, "no engine answers docker there", "Start Docker there");
    }

    [Fact]
    public async Task A_connection_that_went_away_is_made_anew()
    {
        await using SshProxy door = await SshProxy.OpenAsync(_engine.Address);
        Shell.Good("Get-DockerNetwork -DockerHost $address", ("address", door.Address));
        await GoneAsync(door, Kill);
        Shell.Good("Get-DockerNetwork -DockerHost $address", ("address", door.Address));
    }

    [Fact]
    public void Nobody_behind_the_port() =>
        Unreachable(new Uri("ssh://127.0.0.1:1"), "no ssh server answers there", "Check the host and the port");

    [Fact]
    public void No_ssh_here()
    {
        Environment.SetEnvironmentVariable("PATH", Contexts.Location);
        Unreachable(new Uri("ssh://127.0.0.1:1"), "no program ssh", "Install an OpenSSH client");
    }

    [Theory]
    [InlineData("ssh://-oProxyCommand=touch%20/tmp/x")]
    [InlineData("ssh://-lroot")]
    [InlineData("ssh://-lroot@lab")]
    [InlineData("ssh://a$(reboot)@lab")]
    [InlineData("ssh://me:secret@lab")]
    public void What_could_be_taken_for_an_option_is_refused(string host)
    {
        Contexts.Add("bad", host);

        ErrorRecord error = Shell.Bad("Get-DockerNetwork -Context bad");

        Assert.Equal(Id("RequestInvalid", "Get-DockerNetwork"), error.FullyQualifiedErrorId);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_hangs_behind_ssh_is_one_that_does_not_answer_in_time()
    {
        await using SocketProxy hung = new(_engine.Address, null);
        await using SshProxy door = await SshProxy.OpenAsync(hung.Address);

        ErrorRecord error = Shell.Bad(
            "Get-DockerNetwork -TimeoutSec 3 -DockerHost $address", ("address", door.Address));

        Assert.True(error.FullyQualifiedErrorId == Id("EngineTimeout", "Get-DockerNetwork"), error.ToString());
        // .NET keeps a connection that nothing waits for any more for five seconds.
        await GoneAsync(door, attempts: 200);
    }

    [Fact]
    public async Task What_is_written_at_log_in_is_told_from_an_engine()
    {
        await using SshProxy door = await SshProxy.OpenAsync(_engine.Address, hasDocker: false);
        string docker = $"{door.Folder}/far/docker";
        await File.WriteAllTextAsync(docker, "#!/bin/sh\necho Welcome\nexec /bin/sleep 20\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(docker, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Unreachable(door.Address, "not an engine's answer", "nothing is written at log-in");
        await GoneAsync(door);
    }

    private void Unreachable(Uri address, params string[] words)
    {
        Stopwatch watch = Stopwatch.StartNew();
        ErrorRecord error = Shell.Bad("Get-DockerNetwork -DockerHost $address", ("address", address));

        Assert.True(error.FullyQualifiedErrorId == Id("EngineUnreachable", "Get-DockerNetwork"), error.ToString());
        Assert.Contains($"{address.OriginalString} (-DockerHost)", error.ToString(), StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, error.ToString(), StringComparison.Ordinal));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static void Kill(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // The process ended by itself meanwhile.
        }
    }

    /// <summary>Waits until no ssh process is left. A connection that another one overtook may still be
    /// opening.</summary>
    private static async Task GoneAsync(SshProxy door, Action<int>? end = null, int attempts = 100)
    {
        for (int attempt = 0; attempt < attempts && door.Processes().Count > 0; attempt++)
        {
            door.Processes().ToList().ForEach(end ?? (_ => { }));
            await Task.Delay(50);
        }

        Assert.Empty(door.Processes());
    }
}
