using System.Management.Automation;
using System.Net;
using DockerNetwork.Engine.Tests.Tls;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Reach;

public sealed class ContextTests(EngineFixture fixture) : ReachTest(fixture)
{
    [Fact]
    public void Contexts_are_listed_with_where_they_lead()
    {
        Contexts.Add(
            "lab", "tcp://lab:2376",
            description: "The lab's engine", tls: [("ca.pem", "CA"), ("cert.pem", "CERT"), ("key.pem", "KEY")]);
        Contexts.Add("loose", "tcp://loose:2376", skipTls: true);
        Contexts.Add("far", "ssh://me@far");

        Assert.Equal(
            [
                "default||none", "far|ssh://me@far|none",
                "lab|tcp://lab:2376|verified, client certificate",
                "loose|tcp://loose:2376|NOT verified",
            ],
            Shell
                .Good(
                    "Get-DockerContext | ForEach-Object { \"$_|$(if ($_.Name -ne 'default') { $_.Host })|$($_.Tls)\" }")
                .Select(line => line.ToString()));
        PSObject lab = Shell.Good("Get-DockerContext la*").Single();
        Assert.Equal("The lab's engine", lab.Properties["Description"].Value);
        Assert.StartsWith(Contexts.Location, lab.Properties["Source"].Value.ToString(), StringComparison.Ordinal);
        Assert.Empty(Shell.Good("Get-DockerContext nothing*"));
        Assert.Equal(
            "ContextNotFound,DockerNetwork.Commands.GetDockerContextCommand",
            Shell.Bad("Get-DockerContext nosuch").FullyQualifiedErrorId);
    }

    [Fact]
    public void A_broken_context_is_one_error_and_the_rest_goes_on()
    {
        Contexts.Add("good", Engine.Address.OriginalString);
        Contexts.Write("bad", """{"Name":"bad","Endpoints":{}}""");

        Assert.Equal(["default", "good"], Shell.Run("Get-DockerContext").Select(context => context.ToString()));
        Assert.Equal("bad", Assert.Single(Shell.Errors).TargetObject);
        Assert.Single(Shell.Run("Get-DockerNetwork bridge -Context g*, bad"));
        Assert.Equal(Id("RequestInvalid", "Get-DockerNetwork"), Assert.Single(Shell.Errors).FullyQualifiedErrorId);
    }

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
    public void A_context_that_is_not_there_is_not_chosen()
    {
        Assert.Equal(
            "ContextNotFound,DockerNetwork.Commands.UseDockerContextCommand",
            Shell.Bad("Use-DockerContext nosuch").FullyQualifiedErrorId);
        Assert.Equal(
            "ContextNotFound,DockerNetwork.Commands.UseDockerContextCommand",
            Shell.Bad("Use-DockerContext nosuch -Persist").FullyQualifiedErrorId);
        Assert.NotEmpty(Shell.Good("Get-DockerNetwork bridge"));
        Assert.False(File.Exists(Contexts.Config));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_choice_that_is_persisted_leaves_the_rest_of_the_config_alone()
    {
        const string config =
            "{\n\t\"auths\": {\"registry.example\": {\"auth\": \"c2VjcmV0\"}},\n\t\"currentContext\": \"old\",\n\t\"other\": 1.50\n}\n";
        File.WriteAllText(Contexts.Config, config);
        File.SetUnixFileMode(Contexts.Config, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Contexts.Add("mine", Engine.Address.OriginalString);

        Shell.Good("Use-DockerContext mine -Persist -WhatIf");
        Assert.Equal(config, File.ReadAllText(Contexts.Config));
        Shell.Good("Use-DockerContext mine -Persist");
        Assert.Contains(Shell.Warnings, warning => warning.Contains("DOCKER_HOST", StringComparison.Ordinal));
        Assert.Equal(
            config.Replace("\"old\"", "\"mine\"", StringComparison.Ordinal), File.ReadAllText(Contexts.Config));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead,
            File.GetUnixFileMode(Contexts.Config));
        Assert.Equal([Contexts.Config], Directory.GetFiles(Contexts.Location));

        Environment.SetEnvironmentVariable("DOCKER_HOST", null);
        using TestShell other = new();
        Assert.Equal("mine", other.Good("(Get-DockerNetwork bridge).Engine.Context").Single().ToString());
        other.Good("Get-DockerContext default | Use-DockerContext -Persist");
        Assert.Equal(config.Replace("\"old\"", "\"\"", StringComparison.Ordinal), File.ReadAllText(Contexts.Config));
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
    public void Tab_offers_contexts()
    {
        Contexts.Add("lab", "tcp://lab:2376");

        Assert.Equal(["lab"], Shell.Complete("Use-DockerContext la"));
        Assert.Equal(["lab"], Shell.Complete("Get-DockerContext -Name la"));
        Assert.Equal(["default", "lab"], Shell.Complete("Get-DockerNetwork -Context "));
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

    /// <summary>All that a person or a log can see of an object, but the line that was typed.</summary>
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
