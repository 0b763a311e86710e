using System.Management.Automation;
using System.Net;
using DockerNetwork.Engine.Tests.Tls;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Reach;

public sealed class ContextTests(EngineFixture fixture) : ReachTest(fixture)
{
    [Fact]
    public void A_choice_is_this_sessions_and_comes_before_DOCKER_HOST()
    {
        Contexts.Add("mine", Engine.Address.OriginalString);
        Environment.SetEnvironmentVariable("DOCKER_HOST", "unix:///run/no-engine-here.sock");

        Assert.Equal("mine", Shell.Good("(Use-DockerContext mine -PassThru).Name").Single().ToString());
        Assert.Equal("mine", Shell.Good("(Get-DockerNetwork bridge).Engine.Context").Single().ToString());
        Assert.Equal("mine", Shell.Good("(Get-DockerContext -Current).Name").Single().ToString());
        Assert.Contains("bridge", Shell.Complete("Get-DockerNetwork -Name bri"));
        Assert.False(File.Exists(Contexts.Config));
        using (TestShell other = new())
            Assert.StartsWith(
                "EngineUnreachable", other.Bad("Get-DockerNetwork").FullyQualifiedErrorId, StringComparison.Ordinal);

        Shell.Good("Use-DockerContext -Reset");
        Assert.StartsWith(
            "EngineUnreachable", Shell.Bad("Get-DockerNetwork").FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("default", Shell.Good("(Get-DockerContext -Current).Name").Single().ToString());
    }

    [Fact]
    public void A_choice_that_is_persisted_is_that_of_other_sessions()
    {
        Contexts.Add("mine", Engine.Address.OriginalString);
        Environment.SetEnvironmentVariable("DOCKER_HOST", null);
        Shell.Good("Use-DockerContext mine -Persist");
        using TestShell other = new();
        Assert.Equal("mine", other.Good("(Get-DockerNetwork bridge).Engine.Context").Single().ToString());
    }

    [Fact]
    public async Task An_engine_whose_certificate_is_not_verified_is_warned_of_once()
    {
        using Certificates others = new();
        await using TlsProxy door = new(
            others.Server(IPAddress.Parse("192.0.2.1")), Engine.Address.LocalPath, clientNeeded: false);
        Contexts.Add("loose", door.Address.OriginalString, skipTls: true);

        Shell.Good("Get-DockerNetwork bridge -Context loose");
        Assert.Contains("is not verified", Assert.Single(Shell.Warnings), StringComparison.Ordinal);
        Shell.Good("Get-DockerNetwork bridge -Context loose");
        Assert.Empty(Shell.Warnings);
    }

    [Fact]
    public void Credentials_never_show()
    {
        Contexts.Add(
            "keys", "tcp://127.0.0.1:1",
            tls: [("ca.pem", "SECRET"), ("cert.pem", "SECRET"), ("key.pem", "SECRET")]);
        Contexts.Add("user", "tcp://me:SECRET@127.0.0.1:1");
        Contexts.Add("login", "ssh://me:SECRET@127.0.0.1:1");
        File.WriteAllText(Contexts.Config, """{"auths":{"x":{"auth":"SECRET"}},"HttpHeaders":{"X":"SECRET" """);
        string[] calls =
        [
            "Get-DockerContext", "Get-DockerContext user", "Get-DockerNetwork -Context keys",
            "Get-DockerNetwork -Context user", "Get-DockerNetwork -Context login",
            "Get-DockerNetwork -Context *", "Use-DockerContext keys -Persist", "Use-DockerContext user",
            "$env:DOCKER_HOST = 'tcp://me:SECRET' + '@127.0.0.1'; Get-DockerNetwork",
            "New-DockerNetwork x -DockerHost unix:///run/no-engine-here.sock -Option @{ a = 'SECRET' } -Debug",
            "Start-DockerContainer $image -Environment @{ PASSWORD = 'SECRET' } -Network no-such-network -Verbose",
        ];
        (string, object?)[] variables =
        [
            ("calls", calls), ("image", Ground.Image), ("address", Engine.Address.OriginalString)];
        string said = string.Join('\n', Shell.Run("""
            foreach ($call in $calls) {
                $env:DOCKER_HOST = $address
                try { & ([scriptblock]::Create("`$VerbosePreference = 'Continue'; $call")) *>&1 } catch { $_ }
            }
            """, variables).SelectMany(Everything));

        Assert.Contains("EngineUnreachable", said, StringComparison.Ordinal);
        Assert.Contains("RequestInvalid", said, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", said, StringComparison.Ordinal);
    }

    /// <summary>Returns all text of an object that a person or a log can see, except the typed line.</summary>
    private static IEnumerable<string> Everything(PSObject item)
    {
        yield return item.ToString();
        if (item.BaseObject is ErrorRecord error)
            yield return $"{error.FullyQualifiedErrorId} {error.TargetObject} {error.Exception} {error.ErrorDetails}";
        else
            foreach (PSPropertyInfo property in item.Properties)
                yield return $"{property.Name}={property.Value}";
    }
}
