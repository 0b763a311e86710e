using System.Diagnostics;
using System.Management.Automation;
using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>A client whose image has neither a shell nor ping nor nc: a helper runs the test, and is removed
/// afterwards.</summary>
public sealed class ConnectionHelperTests(EngineFixture engine) : ModuleTest(engine)
{
    private string BareImage => Ground.Name("bare").ToLowerInvariant();

    [Fact]
    public async Task A_helper_tries_where_the_image_has_no_tool_and_is_gone_afterwards()
    {
        string client = await BareAsync();
        try
        {
            Assert.Equal(
                "True", Tried("(Test-ContainerConnection $bare $db, $db -HelperImage $image)[-1]", "Succeeded"));
            Assert.Equal("True", Tried("Test-ContainerConnection $bare $db 80 -HelperImage $image", "Succeeded"));
            Assert.Equal("Refused", Tried("Test-ContainerConnection $bare $db 81 -HelperImage $image", "Reason"));
            Assert.Equal(
                "Refused",
                Tried("Test-ContainerConnection $bare $db 81 -Protocol Udp -HelperImage $image", "Reason"));
            Assert.Equal(
                "True",
                Tried("Test-ContainerConnection $bare 127.0.0.11 53 -Protocol Udp -HelperImage $image", "Succeeded"));
            Assert.Empty(await HelpersAsync(client));

            ErrorRecord error = Shell.Bad("Test-ContainerConnection $bare $db -HelperImage no-such-image:none", Names);
            Assert.Equal(Id("ImageNotFound", "Test-ContainerConnection"), error.FullyQualifiedErrorId);
            Assert.Empty(await HelpersAsync(client));
        }
        finally
        {
            await ForgetAsync();
        }
    }

    [Fact]
    public async Task A_helper_has_what_it_needs_alone_and_a_stopped_pipeline_takes_it_away()
    {
        string client = await BareAsync();
        try
        {
            using PowerShell running = Shell.Start(
                "Test-ContainerConnection $bare $nobody, $db -HelperImage $image -AttemptTimeoutSec 30", Names);
            running.BeginInvoke();
            Stopwatch watch = Stopwatch.StartNew();
            JsonNode? helper = null;
            while ((helper = (await HelpersAsync(client)).FirstOrDefault()) is null)
            {
                Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
                await Task.Delay(50);
            }

            Assert.Single(await HelpersAsync(client));
            Assert.Equal(["ALL"], Texts(helper, "CapDrop"));
            Assert.Equal(
                ["NET_RAW"],
                Texts(helper, "CapAdd").Select(text => text.Replace("CAP_", "", StringComparison.Ordinal)));
            Assert.False(helper["HostConfig"]!["Privileged"]!.GetValue<bool>());

            running.Stop();
            Assert.Equal(PSInvocationState.Stopped, running.InvocationStateInfo.State);
            Assert.Empty(await HelpersAsync(client));
        }
        finally
        {
            await ForgetAsync();
        }
    }

    private (string, object?)[] Names =>
        [
            ("bare", Ground.Name("client")), ("db", Ground.Name("db")), ("image", Ground.Image),
            ("nobody", "10.213.77.199")];

    private string? Tried(string script, string property) =>
        Assert.Single(Shell.Good(script, Names)).Properties[property].Value?.ToString();

    private static IEnumerable<string> Texts(JsonNode inspect, string name) =>
        ((JsonArray)inspect["HostConfig"]![name]!).Select(item => item!.GetValue<string>());

    /// <summary>Returns the helpers that share the client's network, as the engine lists them.</summary>
    private async Task<List<JsonNode>> HelpersAsync(string client)
    {
        List<JsonNode> helpers = [];
        string filters = Uri.EscapeDataString("""{"label":["dockernetwork.helper"]}""");
        foreach (JsonNode? listed in (JsonArray)(await Ground.GetAsync($"containers/json?all=1&filters={filters}"))!)
        {
            if (listed!["HostConfig"]?["NetworkMode"]?.GetValue<string>() != $"container:{client}")
                continue;

            helpers.Add((await Ground.GetAsync($"containers/{listed["Id"]}/json"))!);
        }

        return helpers;
    }

    /// <summary>Creates an image with sleep as its only useful program, and a container of it.</summary>
    private async Task<string> BareAsync()
    {
        const string strip = "rm -f $(which ping) $(which nc) $(which nslookup) $(which sh); exit 0";
        string source = await Ground.ContainerAsync(
            Ground.Name("source"), "none", settings: new { Cmd = new[] { "sh", "-c", strip } });
        await Ground.PostAsync($"containers/{source}/wait", null);
        await Ground.PostAsync($"commit?container={source}&repo={BareImage}", null);
        await Ground.NetworkAsync(
            Ground.Name("net"), new { IPAM = new { Config = new[] { new { Subnet = "10.213.77.0/24" } } } });
        await Ground.ContainerAsync(
            Ground.Name("db"), Ground.Name("net"),
            settings: new { Cmd = new[] { "sh", "-c", "while :; do httpd -f -p 80 -h /tmp; sleep 1; done" } });
        return await Ground.ContainerAsync(
            Ground.Name("client"), Ground.Name("net"), settings: new
            {
                Image = BareImage, Entrypoint = new[] { "sleep" }, Cmd = new[] { "600" },
            });
    }

    /// <summary>Removes the container, and then the image that it uses.</summary>
    private async Task ForgetAsync()
    {
        await Engine.Api.DeleteAsync($"containers/{Ground.Name("client")}?force=1", CancellationToken.None);
        await Engine.Api.DeleteAsync($"images/{BareImage}?force=1", CancellationToken.None);
    }
}
