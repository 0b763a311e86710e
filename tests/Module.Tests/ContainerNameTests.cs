using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

public sealed class ContainerNameTests(EngineFixture engine, NamedFixture house)
    : ModuleTest(engine),
        IClassFixture<NamedFixture>
{
    [Fact]
    public void An_explanation_has_steps_and_no_error_whatever_comes_out()
    {
        (string, object?)[] names = house.Names;
        Assert.Equal(
            $"A  Answer '' {house.Ground.Name("db")} Answered {house.Ground.Name("db")}",
            One(
                "Resolve-ContainerName svc -From $web -Explain | ForEach-Object { \"$($_.RecordType)  $($_.Outcome) '$($_.Reason)' $($_.Records.Container) $($_.Steps.Result) $($_.Steps.Containers)\" }",
                names));
        Assert.Equal(
            $"NoCommonNetwork {house.Ground.Name("lone")} | Connect-DockerNetwork {house.Ground.Name("net")} {house.Ground.Name("lone")} -Alias {house.Ground.Name("alias")}",
            One(
                "Resolve-ContainerName $alias -From $web -Explain | ForEach-Object { \"$($_.Reason) $($_.Containers) | $($_.RecommendedAction)\" }",
                names));
        Assert.Equal(
            "True svc",
            One(
                "'svc' | Resolve-ContainerName -Network $net -Explain | ForEach-Object { \"$($null -eq $_.From) $($_.Name)\" }",
                names));
        Assert.Equal("PTR", One("(Resolve-ContainerName 203.0.113.9 -From $web -Explain).RecordType", names));
        Assert.Equal(
            "unix", One("([uri](Resolve-ContainerName svc -From $web -Explain).Engine.Address).Scheme", names));
    }

    /// <summary>The remark in the document that the tour follows: redis answers, and so does
    /// redis.backend-network.</summary>
    [Fact]
    public async Task Redis_and_redis_with_its_network_are_explained_where_they_differ()
    {
        (string, object?)[] names = await NamedFixture.MakeAsync(Ground);
        string net = Ground.Name("net");
        string far = Ground.Name("far");
        await Ground.ContainerAsync(Ground.Name("store"), net, ["redis"]);
        string Steps(string name) =>
            string.Join(
                " | ",
                All(
                    $"(Resolve-ContainerName {name} -From $web -Explain).Steps | ForEach-Object {{ \"$($_.Network) $($_.Lookup) $($_.Result) $($_.Containers)\" }}",
                    names));
        string Answer(string name) =>
            One(
                $"(Resolve-ContainerName {name} -From $web -Explain | ForEach-Object {{ \"$($_.Records.Container) $($_.Reason)\" }}).Trim()",
                names);

        // On one network they are the same, but for one more look.
        Assert.Equal(Ground.Name("store"), Answer("redis"));
        Assert.Equal(Ground.Name("store"), Answer($"redis.{net}"));
        Assert.Equal($"{net} redis Answered {Ground.Name("store")}", Steps("redis"));
        Assert.Equal(
            $"{net} redis.{net} Unknown  | {net} redis Answered {Ground.Name("store")}", Steps($"redis.{net}"));
        Assert.Equal("AliasOnOtherNetwork", Answer($"redis.{far}"));

        // A network that is asked earlier has a redis of its own.
        await Ground.ConnectAsync(far, Ground.Name("web"));
        await Ground.ContainerAsync(Ground.Name("other"), far, ["redis"]);
        Assert.Equal(Ground.Name("other"), Answer("redis"));
        Assert.Equal(Ground.Name("store"), Answer($"redis.{net}"));
        Assert.Equal(Ground.Name("other"), Answer($"redis.{far}"));
    }

    [Fact]
    public async Task What_an_explanation_says_mends_it()
    {
        (string, object?)[] names = await NamedFixture.MakeAsync(Ground);
        Shell.Good(One("(Resolve-ContainerName $alias -From $web -Explain).RecommendedAction", names));
        Assert.Equal(Ground.Name("lone"), One("(Resolve-ContainerName $alias -From $web).Container", names));
    }

    [Fact]
    public void Explain_and_Live_exclude_each_other()
    {
        (string, object?)[] names = house.Names;
        Assert.Equal(
            "AmbiguousParameterSet",
            Shell.Bad("Resolve-ContainerName svc -From $web -Explain -Live", names).FullyQualifiedErrorId.Split(',')[0]
        );
    }

    [Theory]
    [InlineData("Get-ContainerName -Network $net -Container $db")]
    [InlineData("Get-ContainerName $net -Container $db")]
    [InlineData("Get-DockerNetwork $net | Get-ContainerName -Container $db")]
    [InlineData("Get-DockerContainer $db | Get-ContainerName")]
    [InlineData("Get-DockerNetworkEndpoint $net -Container $db | Get-ContainerName")]
    [InlineData("$net | Get-ContainerName | Where-Object Container -eq $db")]
    public void Names_of_a_network_or_a_container(string script)
    {
        (string, object?)[] names = house.Names;
        string[] found = All(
            $"{script} | Where-Object MatchedBy -ne ShortId | ForEach-Object {{ \"$($_.Name) $($_.Network) $($_.Container) $($_.RecordType) $($_.MatchedBy)\" }}",
            names);
        string end = $"{house.Ground.Name("net")} {house.Ground.Name("db")} A";
        Assert.Equal([$"{house.Ground.Name("db")} {end} ContainerName", $"svc {end} Alias"], found);
        string address = One("(Get-DockerContainer $db).IPv4Addresses", names);
        Assert.Equal([address], All($"({script}).IPAddress", names).Distinct());
        Assert.Equal(
            One("(Get-DockerContainer $db).ShortId", names),
            One($"({script} | Where-Object MatchedBy -eq ShortId).Name", names));
    }

    [Fact]
    public void A_name_leads_on_to_its_container()
    {
        (string, object?)[] names = house.Names;
        Assert.Equal(
            house.Ground.Name("db"),
            One("(Get-ContainerName $net | Where-Object Name -eq svc | Get-DockerContainer).Name", names));
        Assert.Equal("NetworkNotFound", Shell.Bad("Get-ContainerName nowhere").FullyQualifiedErrorId.Split(',')[0]);
        Assert.Empty(Shell.Good("Get-ContainerName nowhere*"));
        Assert.Empty(Shell.Good("Get-ContainerName bridge"));
    }

    [Fact]
    public async Task Shared_and_shadowed_names_are_ambiguous()
    {
        (string, object?)[] names = await NamedFixture.MakeAsync(Ground);
        await Ground.ContainerAsync(Ground.Name("db2"), Ground.Name("net"), ["svc"]);
        await Ground.ConnectAsync(Ground.Name("zone"), Ground.Name("web"));
        await Ground.ContainerAsync(Ground.Name("hidden"), Ground.Name("zone"), ["db0"]);
        await Ground.ContainerAsync(Ground.Name("seen"), Ground.Name("net"), ["db0"]);

        string[] found = All(
            "Get-ContainerName $net -Ambiguous | ForEach-Object { \"$($_.Name) $($_.IsShared) $($_.IsShadowing) $($_.Answering.Container) / $($_.Shadowed.Container) $($_.Shadowed.Network) / $($_.From)\" }",
            names);
        Assert.Equal(2, found.Length);
        Assert.Equal(
            $"db0 False True {Ground.Name("seen")} / {Ground.Name("hidden")} {Ground.Name("zone")} / {Ground.Name("web")}",
            found[0]);
        Assert.StartsWith("svc True False ", found[1], StringComparison.Ordinal);
        Assert.Equal(
            [Ground.Name("db"), Ground.Name("db2")],
            found[1].Split(" / ")[0].Split(' ')[3..].Order(StringComparer.Ordinal));
        Assert.Contains(Ground.Name("web"), found[1], StringComparison.Ordinal);
        Assert.Equal("svc", One("(Get-ContainerName -Container $db -Ambiguous).Name", names));
        Assert.Empty(Shell.Good("Get-ContainerName $far -Ambiguous", names));
    }

    [Fact]
    public async Task A_comparison_tells_what_came_went_and_changed()
    {
        (string, object?)[] names = await NamedFixture.MakeAsync(Ground);
        string[] changes = All(
            """
            $before = Get-ContainerName $net
            $null = Connect-DockerNetwork $net $lone -Alias svc, far
            Disconnect-DockerNetwork $net $db
            Compare-ContainerName $before (Get-ContainerName $net) |
                Where-Object { @($_.Before) + @($_.After) | Where-Object MatchedBy -ne ShortId } |
                ForEach-Object { "$($_.Name) $($_.Kind) $($_.Before.Container) > $($_.After.Container)" }
            """,
            names);
        string db = Ground.Name("db");
        string lone = Ground.Name("lone");
        Assert.Equal(
            [$"{db} Lost {db} > ", $"{lone} Gained  > {lone}", $"far Gained  > {lone}", $"svc Changed {db} > {lone}"],
            changes);
        Assert.Empty(
            Shell.Good(
                "$now = Get-ContainerName $net; Compare-ContainerName $now $now; $now | Compare-ContainerName $now; Compare-ContainerName @() $null",
                names));
        Assert.Contains(
            $"'{lone}' no longer resolves on {Ground.Name("net")}",
            All("Compare-ContainerName (Get-ContainerName $net) $null | ForEach-Object ToString", names));
    }

    private string[] All(string script, (string, object?)[] names) =>
        [.. Shell.Good(script, names).Select(item => item.ToString())];

    private string One(string script, (string, object?)[] names) => Assert.Single(All(script, names));
}
