using System.Management.Automation;
using DockerNetwork.Engine.Tests.Faults;
using DockerNetwork.ModuleTests.Parity;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>An engine with Windows containers. None can be had here: its answers are written by hand after moby/moby's types and the drivers that
/// Microsoft's documentation lists, so these tests show what is said before a request, and nothing of a real Windows.</summary>
public sealed class WindowsEngineTests(EngineFixture engine) : ModuleTest(engine)
{
    private const string Info = """{"Name":"win","OSType":"windows","OperatingSystem":"Windows Server 2022","Plugins":{"Network":["ics","internal","l2bridge","l2tunnel","nat","null","overlay","private","transparent"]},"Swarm":{"LocalNodeState":"inactive"} }""";
    private const string Version = """{"Version":"26.1.5","ApiVersion":"1.45","MinAPIVersion":"1.24","Os":"windows","Arch":"amd64"}""";
    private const string Networks = """[{"Name":"nat","Id":"aaaa","Driver":"nat","Scope":"local","IPAM":{"Driver":"windows","Config":[{"Subnet":"172.20.0.0/16","Gateway":"172.20.0.1"}]}},{"Name":"none","Id":"bbbb","Driver":"null","Scope":"local"}]""";

    [Theory]
    [Row("what Docker for Windows does not support, before the request")]
    [InlineData("-Internal", "-Driver internal")]
    [InlineData("-IPv6", "IPv6")]
    [InlineData("-Subnet fd00:1::/64", "IPv6")]
    [InlineData("-NoIPv4", "-NoIPv4")]
    [InlineData("-Subnet 10.1.0.0/16 -IPRange 10.1.1.0/24", "-IPRange")]
    [InlineData("-Subnet 10.1.0.0/16 -AuxAddress @{ a = '10.1.0.9' }", "-AuxAddress")]
    [InlineData("-IpamDriver default", "-IpamDriver")]
    [InlineData("-Driver overlay -Option encrypted", "option encrypted")]
    [InlineData("-Driver macvlan", "nat, transparent, l2bridge")]
    public async Task What_Windows_does_not_support_is_said_and_nothing_is_sent(string arguments, string expected)
    {
        await using CannedEngine windows = Start();
        ErrorRecord error = Shell.Bad($"New-DockerNetwork web -DockerHost $windows {arguments}", ("windows", windows.Address));
        Assert.Equal(Id("UnsupportedByEngine", "New-DockerNetwork"), error.FullyQualifiedErrorId);
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(windows.Requests, request => request.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_own_options_are_checked_and_offered()
    {
        await using CannedEngine windows = Start();
        ErrorRecord error = Shell.Bad("New-DockerNetwork web -DockerHost $windows -Driver transparent -Option com.docker.network.windowsshim.vlanid=many", ("windows", windows.Address));
        Assert.Equal(Id("RequestInvalid", "New-DockerNetwork"), error.FullyQualifiedErrorId);
        Assert.Contains("a whole number from 1 to 4094", error.ToString(), StringComparison.Ordinal);

        string address = $"-DockerHost {windows.Address.OriginalString}";
        Assert.Equal(["ics", "internal", "l2bridge", "l2tunnel", "nat", "overlay", "private", "transparent"], Shell.Complete($"New-DockerNetwork {address} x -Driver "));
        Assert.Equal(["com.docker.network.windowsshim.vlanid="], Shell.Complete($"New-DockerNetwork {address} x -Driver l2bridge -Option com.docker.network.windowsshim.vl"));
        Assert.Equal(
            ["com.docker.network.windowsshim.enable_outboundnat=false", "com.docker.network.windowsshim.enable_outboundnat=true"],
            Shell.Complete($"New-DockerNetwork {address} x -Driver l2bridge -Option com.docker.network.windowsshim.enable_"));
    }

    private static CannedEngine Start() => new((line, stream, stop) => CannedEngine.SendAsync(stream, Answer(line), stop));

    private static string Answer(string line) => line switch
    {
        _ when line.Contains("/_ping", StringComparison.Ordinal) => CannedEngine.Ping("1.45", "windows"),
        _ when line.Contains("/info", StringComparison.Ordinal) => CannedEngine.Answer(Info),
        _ when line.Contains("/version", StringComparison.Ordinal) => CannedEngine.Answer(Version),
        _ when line.StartsWith("GET", StringComparison.Ordinal) => CannedEngine.Answer(Networks),
        _ => CannedEngine.Answer("""{"message":"no"}""", "500 Internal Server Error"),
    };
}
