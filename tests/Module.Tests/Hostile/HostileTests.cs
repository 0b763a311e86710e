using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DockerNetwork.ModuleTests.Faults;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Hostile;

/// <summary>Texts that could be read as something else keep their meaning: they are refused with a clear message, or
/// kept literally.</summary>
public sealed partial class HostileTests(EngineFixture engine, HostileFixture house)
    : ModuleTest(engine),
        IClassFixture<HostileFixture>
{
    private static readonly string[] Calls =
    [
        "Get-DockerNetwork $text",
        "Get-DockerNetwork -Id $text",
        "Get-DockerNetwork -Container $text",
        "Get-DockerContainer $text",
        "Get-DockerContainer -Id $text",
        "Get-DockerNetworkEndpoint $text",
        "Get-DockerNetworkEndpoint -Container $text",
        "Get-ContainerName $text",
        "Resolve-ContainerName $text -From $web",
        "Resolve-ContainerName $web -From $text",
        "Test-ContainerConnection $text $web",
        "Connect-DockerNetwork $text $web",
        "Connect-DockerNetwork $net $text",
        "Disconnect-DockerNetwork $text $web",
        "Disconnect-DockerNetwork $net $text",
        "Disconnect-DockerNetwork $net $text -Force",
        "Remove-DockerNetwork $text -Confirm:$false",
        "Remove-DockerNetwork $text -Force -Confirm:$false",
        "Start-DockerContainer -Container $text",
        "Start-DockerContainer $text -Pull Never",
        "Start-DockerContainer $image sleep 1 -Name $text -Network none -Label $label",
        "Start-DockerContainer $image sleep 1 -Network $text -Label $label",
        "Invoke-DockerContainer $text -Pull Never",
        "Invoke-DockerCommand $text true",
        "Stop-DockerContainer $text",
        "Remove-DockerContainer $text -Force -Confirm:$false",
        "Test-DockerSubnet $text",
        "Find-DockerSubnet 24 -Within $text",
        "Watch-DockerNetwork $text -Until ([DateTime]::Now.AddSeconds(-1))",
    ];

    /// <summary>The values that an engine, or its kernel, cannot store.</summary>
    private static readonly string[] Refusable = ["zero"];

    public static TheoryData<string> Texts => new(HostileTexts.Names);

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task As_a_name_it_reaches_nothing_else(string name)
    {
        await using FaultProxy door = new(Engine.Address);
        string before = await LookAsync();
        foreach (string call in Calls)
        {
            foreach (ErrorRecord error in Ask(call, HostileTexts.Of(name), door))
                CheckError(call, error);
        }

        Assert.All(door.Lines, line => Assert.Matches(Allowed(), line.Split(' ')[1]));
        Assert.Equal(before, await LookAsync());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_network_of_that_name_is_that_name_or_none(string name)
    {
        string text = Ground.Name(HostileTexts.Of(name));
        (string, object?)[] values = [("text", text), ("label", Ground.Label), ("value", HostileTexts.Of(name))];
        System.Collections.ObjectModel.Collection<PSObject> made = Run("New-DockerNetwork $text -Label $label", values);
        if (made.Count == 0)
        {
            CheckError("New-DockerNetwork", Assert.Single(Shell.Errors));
            return;
        }

        Assert.Equal(text, made[0].Properties["Name"].Value);
        Assert.Equal(text, Assert.Single(Shell.Good("Get-DockerNetwork $text", values)).Properties["Name"].Value);
        Shell.Good("Remove-DockerNetwork $text -Confirm:$false", values);
        Assert.Empty(Shell.Good("Get-DockerNetwork | Where-Object Name -ceq $text", values));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task As_a_value_it_is_kept_to_the_letter(string name)
    {
        string text = HostileTexts.Of(name);
        System.Collections.Hashtable label = new(Ground.Label) { ["of.text"] = text, [text] = "of text" };
        (string, object?)[] values =
        [
            ("text", text), ("net", Ground.Name("net")), ("label", label), ("image", Ground.Image),
            ("web", house.Ground.Name("web"))];
        if (Run("New-DockerNetwork $net -Label $label -Option @{ 'of.text' = $text }", values).Count == 1)
        {
            Assert.Equal(
                text, Assert.Single(Shell.Good("(Get-DockerNetwork $net).Labels['of.text']", values)).ToString());
            Assert.Equal(
                "of text", Assert
                    .Single(Shell.Good("(Get-DockerNetwork $net -Label @{ $text = 'of text' }).Labels[$text]", values))
                    .ToString());
            Assert.Equal(
                text, Assert.Single(Shell.Good("(Get-DockerNetwork $net).Options['of.text']", values)).ToString());
        }
        else
        {
            CheckRefusal("New-DockerNetwork", name);
            await Ground.NetworkAsync(Ground.Name("net"));
        }

        if (Run("Connect-DockerNetwork $net $web -Alias $text", values).Count == 1)
            Assert.Contains(
                text,
                Shell.Good("(Get-DockerNetworkEndpoint $net).Aliases", values).Select(alias => alias.ToString()));
        else
            CheckRefusal("Connect-DockerNetwork", name);
        Shell.Run("Disconnect-DockerNetwork $net $web", values);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void As_an_argument_it_comes_to_the_command_to_the_letter(string name)
    {
        string text = HostileTexts.Of(name);
        (string, object?)[] values = [("text", text), ("web", house.Ground.Name("web"))];
        string expected = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
        foreach (
            string call in new[]
            {
                "Invoke-DockerCommand $web sh '-c' 'printf %s \"$1\" | sha256sum' x $text",
                "Invoke-DockerCommand $web sh '-c' 'printf %s \"$V\" | sha256sum' -Environment @{ V = $text }",
            })
        {
            if (Run(call, values) is [PSObject answer])
                Assert.StartsWith(expected, answer.ToString(), StringComparison.Ordinal);
            else
                CheckRefusal(call, name);
        }
    }

    /// <summary>Checks that the text may be refused. If every text were refused, none would be kept
    /// literally.</summary>
    private void CheckRefusal(string call, string name)
    {
        ErrorRecord error = Assert.Single(Shell.Errors);
        CheckError(call, error);
        Assert.True(Refusable.Contains(name), $"{call}: {Start(error)}");
    }

    private System.Collections.ObjectModel.Collection<PSObject> Run(string script, (string, object?)[] values) =>
        Shell.Run(script, values);

    private IReadOnlyList<ErrorRecord> Ask(string call, string text, FaultProxy door)
    {
        try
        {
            Shell.Run($"{call} -DockerHost $address",
                ("text", text), ("address", door.Address), ("net", house.Ground.Name("net")),
                ("web", house.Ground.Name("web")), ("image", Ground.Image), ("label", Ground.Label));
            return Shell.Errors;
        }
        catch (RuntimeException exception)
        {
            return [exception.ErrorRecord];
        }
    }

    /// <summary>Checks that the error has an id of the module or is PowerShell's own refusal of an argument, and that a
    /// person can read its message.</summary>
    private static void CheckError(string call, ErrorRecord error)
    {
        string id = error.FullyQualifiedErrorId.Split(',')[0];
        Assert.True(
            FaultRun.IsOfContract(id)
                || id is "ParameterArgumentValidationError" or "ParameterArgumentTransformationError",
            $"{call}: {error.FullyQualifiedErrorId}: {Start(error)}");
        Assert.False(
            id is "EngineFault" or "EngineTimeout" or "EngineUnreachable",
            $"{call}: {error.FullyQualifiedErrorId}: {Start(error)}");
        Assert.True(error.ToString().Length < 4000, $"{call}: a message of {error.ToString().Length} characters");
        Assert.False(
            error.ToString().Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t')),
            $"{call}: a control character in {Start(error)}");
    }

    private static string Start(ErrorRecord error) =>
        error.ToString() is { Length: > 300 } text ? text[..300] : error.ToString();

    private async Task<string> LookAsync()
    {
        JsonNode container = (await Ground.GetAsync($"containers/{house.Ground.Name("web")}/json"))!;
        JsonNode network = (await Ground.GetAsync($"networks/{house.Ground.Name("net")}"))!;
        string[] others = [.. ((JsonArray)(await Ground.GetAsync("containers/json?all=1"))!)
            .Where(item =>
                item!["Labels"]?["case"]?.GetValue<string>() == house.Ground.Name("")
                || item!["Labels"]?["case"]?.GetValue<string>() == Ground.Name(""))
            .Select(item => item!["Names"]![0]!.GetValue<string>())];
        return $"{container["Id"]} {container["State"]!["StartedAt"]} {container["NetworkSettings"]!["Networks"]} "
            + $"{network["Id"]} {network["Containers"]} {string.Join(' ', others)}";
    }

    [GeneratedRegex(
        "^/_ping$|^/v1\\.[0-9]+/(info|version|events|networks(/create)?|networks/[^/?]+(/connect|/disconnect)?|containers/(json|create)|containers/[^/?]+(/json|/exec|/start|/stop|/attach|/wait)?|exec/[0-9a-f]{64}/(start|json)|images/[^?]+/json)([?][^#]*)?$"
    )]
    private static partial Regex Allowed();
}
