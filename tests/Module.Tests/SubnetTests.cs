using System.Management.Automation;
using System.Net.NetworkInformation;
using DockerNetwork.ModuleTests.Parity;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

public sealed class SubnetTests(EngineFixture engine) : ModuleTest(engine)
{
    private const string Range = "10.231.0.0/16";

    [Fact]
    public async Task What_is_found_clashes_with_no_network_and_nothing_that_was_excluded()
    {
        await Ground.NetworkAsync(
            Ground.Name("taken"), new { IPAM = new { Config = new[] { new { Subnet = "10.231.1.0/24" } } } });
        string[] found =
        [
            .. Shell
                .Good(
                    "Find-DockerSubnet 24 -Count 3 -Within $range -Exclude 10.231.0.0/24, 10.231.3.0/28",
                    ("range", Range))
                .Select(item => item.ToString())];
        Assert.Equal(["10.231.2.0/24", "10.231.4.0/24", "10.231.5.0/24"], found);
    }

    [Fact]
    [Row("free subnets")]
    public void What_is_found_goes_into_a_new_network_as_parameter_and_through_the_pipeline()
    {
        (string, object?)[] names =
        [
            ("range", Range), ("a", Ground.Name("a")), ("b", Ground.Name("b")), ("label", Ground.Label)];
        PSObject first = Assert.Single(
            Shell.Good("New-DockerNetwork $a -Subnet (Find-DockerSubnet 26 -Within $range) -Label $label", names));
        PSObject second = Assert.Single(
            Shell.Good("Find-DockerSubnet 26 -Within $range | New-DockerNetwork $b -Label $label", names));
        Assert.Equal("10.231.0.0/26", first.Properties["Pools"].Value.ToString());
        Assert.Equal("10.231.0.64/26", second.Properties["Pools"].Value.ToString());
    }

    [Fact]
    public void Without_a_range_it_is_a_private_one_that_is_free_here()
    {
        PSObject v4 = Assert.Single(Shell.Good("Find-DockerSubnet"));
        Assert.EndsWith("/24", v4.ToString(), StringComparison.Ordinal);
        Assert.Contains(v4.Properties["Within"].Value, new[] { "172.16.0.0/12", "192.168.0.0/16", "10.0.0.0/8" });
        Assert.True(IsFree(v4));

        PSObject v6 = Assert.Single(Shell.Good("Find-DockerSubnet -IPv6"));
        Assert.Matches("^fd[0-9a-f:]+/64$", v6.ToString());
        Assert.Equal(v6.ToString(), Assert.Single(Shell.Good("Find-DockerSubnet -IPv6")).ToString());
        Assert.True(IsFree(v6));
    }

    [Fact]
    [Row("what a subnet overlaps")]
    public async Task A_test_names_the_networks_and_the_interfaces_that_are_in_the_way()
    {
        await Ground.NetworkAsync(
            Ground.Name("net"), new { IPAM = new { Config = new[] { new { Subnet = "10.231.1.0/24" } } } });
        PSObject[] tested = [.. Shell.Good("'10.231.0.0/23', '10.231.2.0/24', '127.0.0.0/16' | Test-DockerSubnet")];
        Assert.Equal([false, true, false], tested.Select(item => item.Properties["Free"].Value));
        Assert.Equal($"network {Ground.Name("net")} 10.231.1.0/24", tested[0].Properties["Conflicts"].Value.ToString());
        Assert.Contains(
            "interface lo 127.0.0.0/8", tested[2].Properties["Conflicts"].Value.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_s_pools_can_be_tested_as_they_are()
    {
        PSObject tested = Assert.Single(Shell.Good("(Get-DockerNetwork bridge).Pools | Test-DockerSubnet"));
        Assert.Contains("network bridge", tested.Properties["Conflicts"].Value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_of_this_machine_are_kept_out_of()
    {
        string[] free =
        [
            .. Addresses()
                .Where(address =>
                    IsFree(
                        PSObject.AsPSObject($"{address}/{(address.Contains(':', StringComparison.Ordinal) ? 128 : 32)}")
                    ))];
        string[] stayed = Addresses();
        Assert.NotEmpty(stayed);

        // Another test's network may have gone meanwhile, and its address with it.
        Assert.Empty(free.Intersect(stayed));
    }

    private static string[] Addresses() => [.. NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(item => item.GetIPProperties().UnicastAddresses)
        .Where(item => !item.Address.IsIPv6LinkLocal)
        .Select(item => item.Address.ToString())];

    [Fact]
    public void Too_few_are_an_error_after_what_there_is()
    {
        Assert.Equal(2, Shell.Run("Find-DockerSubnet 17 -Count 3 -Within $range", ("range", Range)).Count);
        ErrorRecord error = Assert.Single(Shell.Errors);
        Assert.Equal(Id("AddressPoolExhausted", "Find-DockerSubnet"), error.FullyQualifiedErrorId);
        Assert.Contains("2 of 3", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Find-DockerSubnet 8 -Within 10.231.0.0/16")]
    [InlineData("Find-DockerSubnet -IPv6 -Within 10.231.0.0/16")]
    [InlineData("Find-DockerSubnet -Within 10.231.0.1/16")]
    [InlineData("Find-DockerSubnet -Exclude nonsense")]
    public void What_cannot_be_is_said(string script) =>
        Assert.Equal(Id("AddressInvalid", "Find-DockerSubnet"), Shell.Bad(script).FullyQualifiedErrorId);

    [Fact]
    public void A_bad_prefix_among_good_ones_is_one_error()
    {
        Assert.Equal(2, Shell.Run("'10.231.1.0/24', '10.231.1.1/24', '10.231.2.0/24' | Test-DockerSubnet").Count);
        Assert.Equal(Id("AddressInvalid", "Test-DockerSubnet"), Assert.Single(Shell.Errors).FullyQualifiedErrorId);
    }

    private bool IsFree(PSObject prefix) =>
        (bool)
            Assert
                .Single(Shell.Good("$prefix | Test-DockerSubnet", ("prefix", prefix.ToString())))
                .Properties["Free"]
                .Value;
}
