using System.Management.Automation;
using DockerNetwork.ModuleTests.Parity;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

public sealed class GetDockerNetworkTests(EngineFixture engine) : ModuleTest(engine)
{
    [Fact]
    [Row("network prune --filter until")]
    [Row("network prune --filter label!")]
    [Row("network ls --filter label")]
    public async Task Networks_by_the_time_they_were_made_and_by_labels_they_do_not_have()
    {
        await Ground.NetworkAsync(Ground.Name("old"));
        DateTimeOffset between = DateTimeOffset.Now;
        Shell.Good(
            "New-DockerNetwork $name -Label $label", ("name", Ground.Name("new")),
            ("label", new System.Collections.Hashtable(Ground.Label) { ["keep"] = "yes" }));
        (string, object?)[] names = [("all", Ground.Name("*")), ("between", between)];

        Assert.Equal(
            [Ground.Name("old")],
            Shell.Good("Get-DockerNetwork $all -CreatedBefore $between", names).Select(item => item.ToString()));
        Assert.Equal(
            [Ground.Name("new")],
            Shell.Good("Get-DockerNetwork $all -CreatedAfter $between", names).Select(item => item.ToString()));
        Assert.Equal(
            [Ground.Name("old")],
            Shell.Good("Get-DockerNetwork $all -Label '!keep'", names).Select(item => item.ToString()));
        Assert.Equal(
            [Ground.Name("old")],
            Shell.Good("Get-DockerNetwork $all -Label '!keep=yes'", names).Select(item => item.ToString()));
        Assert.Equal(2, Shell.Good("Get-DockerNetwork $all -Label '!keep=no'", names).Count);
        Assert.Equal(
            [Ground.Name("new")],
            Shell.Good("Get-DockerNetwork $all -Label keep, '!drop'", names).Select(item => item.ToString()));

        Shell.Good(
            "Get-DockerNetwork $all -Unused -CreatedBefore $between -Label '!keep' | Remove-DockerNetwork "
                + "-Confirm:$false",
            names);
        Assert.Equal([Ground.Name("new")], Shell.Good("Get-DockerNetwork $all", names).Select(item => item.ToString()));
    }

    [Fact]
    [Row("network inspect")]
    [Row("network ls --format")]
    public async Task A_network_comes_with_its_settings_and_its_containers_running_or_stopped()
    {
        string name = Ground.Name("net");
        string id = await Ground.NetworkAsync(name, new { Internal = true });
        await Ground.ContainerAsync(Ground.Name("runs"), name);
        await Ground.ContainerAsync(Ground.Name("made"), name, start: false);

        PSObject network = Assert.Single(Shell.Good("Get-DockerNetwork $name", ("name", name)));

        Assert.Equal("DockerNetwork.Network", network.TypeNames[0]);
        Assert.Equal(id, network.Properties["Id"].Value);
        Assert.Equal(true, network.Properties["Internal"].Value);
        Assert.Equal(
            [Ground.Name("made"), Ground.Name("runs")], Texts("(Get-DockerNetwork $name).Containers.Name", name));
        Assert.Equal(["created", "running"], Texts("(Get-DockerNetwork $name).Containers.State", name));
        Assert.Equal(
            Engine.Address.OriginalString, Assert.Single(Texts("(Get-DockerNetwork $name).Engine.Address", name)));
    }

    [Fact]
    [Row("network ls --filter name")]
    public async Task A_plain_name_never_finds_one_that_only_contains_it()
    {
        await Ground.NetworkAsync(Ground.Name("web"));
        await Ground.NetworkAsync(Ground.Name("webapp"));

        Assert.Equal([Ground.Name("web")], Texts("(Get-DockerNetwork $name).Name", Ground.Name("web")));
        Assert.Equal(2, Shell.Good("Get-DockerNetwork $name", ("name", Ground.Name("WEB*"))).Count);
    }

    [Fact]
    public void A_plain_name_that_is_not_there_is_an_error_and_a_wildcard_is_not()
    {
        ErrorRecord error = Shell.Bad("Get-DockerNetwork nowhere-at-all");
        Assert.Equal(Id("NetworkNotFound", "Get-DockerNetwork"), error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
        Assert.Equal("nowhere-at-all", error.TargetObject.ToString());
        Assert.Empty(Shell.Good("Get-DockerNetwork nowhere-at-all*"));
    }

    [Fact]
    public async Task Names_with_spaces_and_with_the_characters_of_patterns_are_names()
    {
        // Spaces are refused by engines since 25, brackets and the like were never.
        string[] names = [.. new[] { "a.c", "a+b", "a(b", "a[b]" }.Select(Ground.Name)];
        List<string> made = [];
        foreach (string name in names)
        {
            try
            {
                await Ground.NetworkAsync(name);
                made.Add(name);
            }
            catch (HttpRequestException)
            {
                // This engine does not take the name.
            }
        }

        await Ground.NetworkAsync(Ground.Name("abc"));
        Assert.NotEmpty(made);
        foreach (string name in made)
            Assert.Equal([name], Texts("(Get-DockerNetwork $name).Name", name));
    }

    [Fact]
    [Row("network ls --filter id")]
    public async Task An_id_and_a_prefix_of_it_find_the_network()
    {
        string id = await Ground.NetworkAsync(Ground.Name("net"));
        Assert.Equal([id], Texts("(Get-DockerNetwork $name).Id", id));
        Assert.Equal([id], Texts("(Get-DockerNetwork $name).Id", id[..20]));
        Assert.Equal([id], Texts("(Get-DockerNetwork -Id $name).Id", id[..20]));
    }

    [Fact]
    public async Task A_bad_name_among_good_ones_is_one_error_and_the_rest_goes_on()
    {
        await Ground.NetworkAsync(Ground.Name("one"));
        await Ground.NetworkAsync(Ground.Name("two"));
        int found = Shell
            .Run(
                "$one, 'nowhere-at-all', $two | Get-DockerNetwork", ("one", Ground.Name("one")),
                ("two", Ground.Name("two")))
            .Count;
        Assert.Equal(2, found);
        Assert.Equal("nowhere-at-all", Assert.Single(Shell.Errors).TargetObject.ToString());
    }

    [Fact]
    [Row("network ls --filter driver")]
    [Row("network ls --filter scope")]
    [Row("network ls --filter type")]
    [Row("network ls --filter dangling")]
    public async Task Filters_of_different_kinds_all_hold()
    {
        await Ground.NetworkAsync(Ground.Name("plain"));
        await Ground.NetworkAsync(Ground.Name("inside"), new { Internal = true, Driver = "bridge" });
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("plain"), start: false);

        Assert.Equal(
            2, Shell
                .Good(
                    "Get-DockerNetwork -Driver bridge -Scope local -Type Custom -Label @{ case = $case }",
                    ("case", Ground.Label["case"]))
                .Count);
        Assert.Empty(
            Shell.Good("Get-DockerNetwork -Driver macvlan -Label @{ case = $case }", ("case", Ground.Label["case"])));
        Assert.Equal([Ground.Name("plain")], Texts("(Get-DockerNetwork -Container $name).Name", Ground.Name("web")));
        Assert.Equal([Ground.Name("inside")], Texts("(Get-DockerNetwork $name -Unused).Name", Ground.Name("*")));
        Assert.Contains("bridge", Texts("(Get-DockerNetwork -Type Builtin).Name", ""));
    }

    [Fact]
    public async Task A_container_through_the_pipeline_gives_its_networks_and_a_network_itself_anew()
    {
        string id = await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"));
        Assert.Equal([id], Texts("(Get-DockerContainer $name | Get-DockerNetwork).Id", Ground.Name("web")));
        Assert.Equal([id], Texts("(Get-DockerNetwork $name | Get-DockerNetwork).Id", Ground.Name("net")));
    }

    [Fact]
    public async Task The_look_up_of_containers_can_be_left_out()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"));
        Assert.Empty(Texts("(Get-DockerNetwork $name -NoContainers).Containers.Name", Ground.Name("net")));
        Assert.Equal(
            Id("RequestInvalid", "Get-DockerNetwork"),
            Shell.Bad("Get-DockerNetwork -NoContainers -Unused").FullyQualifiedErrorId);
    }

    private string[] Texts(string script, string name) =>
        [.. Shell.Good(script, ("name", name)).Where(item => item is not null).Select(item => item.ToString())];
}
