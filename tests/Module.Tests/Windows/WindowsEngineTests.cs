using System.Management.Automation;
using DockerNetwork.Engine.Tests.Faults;
using DockerNetwork.ModuleTests.Parity;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Windows;

/// <summary>An engine with Windows containers. None is available here: its networks and its container are recorded
/// (<see cref="RecordedWindows"/>). Its ping and its list of drivers are written from moby/moby's types and Microsoft's
/// documentation. So these tests cover the parsing and the checks before a request, and not a real Windows
/// engine.</summary>
public sealed class WindowsEngineTests(EngineFixture engine) : ModuleTest(engine)
{
    private const string Info = """{"Name":"win","OSType":"windows","OperatingSystem":"Windows Server 2022","Plugins":{"Network":["ics","internal","l2bridge","l2tunnel","nat","null","overlay","private","transparent"]},"Swarm":{"LocalNodeState":"inactive"} }""";
    private const string Version = """{"Version":"26.1.5","ApiVersion":"1.45","MinAPIVersion":"1.24","Os":"windows","Arch":"amd64"}""";

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
        ErrorRecord error = Shell.Bad(
            $"New-DockerNetwork web -DockerHost $windows {arguments}", ("windows", windows.Address));
        Assert.Equal(Id("UnsupportedByEngine", "New-DockerNetwork"), error.FullyQualifiedErrorId);
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(windows.Requests, request => request.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_own_options_are_checked_and_offered()
    {
        await using CannedEngine windows = Start();
        ErrorRecord error = Shell.Bad(
            "New-DockerNetwork web -DockerHost $windows -Driver transparent -Option com.docker.network.windowsshim.vlanid=many",
            ("windows", windows.Address));
        Assert.Equal(Id("RequestInvalid", "New-DockerNetwork"), error.FullyQualifiedErrorId);
        Assert.Contains("a whole number from 1 to 4094", error.ToString(), StringComparison.Ordinal);

        string address = $"-DockerHost {windows.Address.OriginalString}";
        Assert.Equal(
            ["ics", "internal", "l2bridge", "l2tunnel", "nat", "overlay", "private", "transparent"],
            Shell.Complete($"New-DockerNetwork {address} x -Driver "));
        Assert.Equal(
            ["com.docker.network.windowsshim.vlanid="],
            Shell.Complete($"New-DockerNetwork {address} x -Driver l2bridge -Option com.docker.network.windowsshim.vl")
        );
        Assert.Equal(
            [
                "com.docker.network.windowsshim.enable_outboundnat=false",
                "com.docker.network.windowsshim.enable_outboundnat=true"],
            Shell.Complete(
                $"New-DockerNetwork {address} x -Driver l2bridge -Option com.docker.network.windowsshim.enable_"));
    }

    [Fact]
    public async Task Recorded_networks_and_a_container_on_one_are_read()
    {
        await using CannedEngine windows = Start();
        (string, object?)[] names = [("windows", windows.Address)];
        Assert.Equal(
            [
                "myl2bridge l2bridge local 10.0.0.0/24 10.0.0.1 myl2bridge",
                "nat nat local 192.168.48.0/20 192.168.48.1 nat"],
            Shell
                .Good(
                    "Get-DockerNetwork -Driver nat, l2bridge -DockerHost $windows | ForEach-Object { \"$_ $($_.Driver) $($_.Scope) $($_.Pools.Subnet) $($_.Pools.Gateway) $($_.Options['com.docker.network.windowsshim.networkname'])\" }",
                    names)
                .Select(text => text.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(
            "nat 192.168.51.62 00:15:5d:70:38:c8 192.168.48.1",
            Assert
                .Single(
                    Shell.Good(
                        "Get-DockerNetworkEndpoint nat -DockerHost $windows | ForEach-Object { \"$($_.Network) $($_.IPv4Address) $($_.MacAddress) $($_.Gateway)\" }",
                        names))
                .ToString());
    }

    private static CannedEngine Start() =>
        new((line, stream, stop) => CannedEngine.SendAsync(stream, Answer(line), stop));

    private static string Answer(string line) => line switch
    {
        _ when line.Contains("/_ping", StringComparison.Ordinal) => CannedEngine.Ping("1.45", "windows"),
        _ when line.Contains("/info", StringComparison.Ordinal) => CannedEngine.Answer(Info),
        _ when line.Contains("/version", StringComparison.Ordinal) => CannedEngine.Answer(Version),
        _ when line.Contains("/containers/json", StringComparison.Ordinal) => CannedEngine.Answer(
            RecordedWindows.Containers),
        _ when line.Contains("/containers/", StringComparison.Ordinal) => CannedEngine.Answer(
            RecordedWindows.Container),
        _ when line.StartsWith("GET", StringComparison.Ordinal) => CannedEngine.Answer(RecordedWindows.Networks),
        _ => CannedEngine.Answer("""{"message":"no"}""", "500 Internal Server Error"),
    };
}
