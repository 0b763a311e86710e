using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases.Containers;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

/// <summary>The settings of a new container, as a user writes them.</summary>
public sealed class ContainerSettingTests
{
    [Theory]
    [InlineData("data:/var/lib", "data:/var/lib", false)]
    [InlineData("/host:/in:ro,z", "/host:/in:ro,z", false)]
    [InlineData("/scratch", "/scratch", true)]
    [InlineData("./conf:/etc/x", "/home/./conf:/etc/x", false)]
    [InlineData(@"C:\data:/data", @"C:\data:/data", false)]
    [InlineData(@"C:\data:D:\in:ro", @"C:\data:D:\in:ro", false)]
    [InlineData(@"C:\in", @"C:\in", true)]
    [InlineData("data", null, false)]
    [InlineData("data:relative", null, false)]
    [InlineData("data:/", null, false)]
    [InlineData("a:/b:ro:more", null, false)]
    [InlineData("", null, false)]
    public void A_volume_is_read(string text, string? expected, bool isWithoutName)
    {
        string? read = Read(() => VolumeSyntax.Parse(text, path => $"/home/{path}"), FailureKind.RequestInvalid);
        Assert.Equal(expected, read);
        Assert.Equal(isWithoutName, read is not null && VolumeSyntax.IsWithoutName(read));
    }

    [Fact]
    public void A_relative_path_is_none_of_another_machine() =>
        Assert.Null(Read(() => VolumeSyntax.Parse("./conf:/etc/x", null), FailureKind.RequestInvalid));

    [Theory]
    [InlineData("no", "no 0")]
    [InlineData("Always", "always 0")]
    [InlineData("on-failure", "on-failure 0")]
    [InlineData("on-failure:3", "on-failure 3")]
    [InlineData("unless-stopped", "unless-stopped 0")]
    [InlineData("always:3", null)]
    [InlineData("on-failure:x", null)]
    [InlineData("on-failure:-1", null)]
    [InlineData("never", null)]
    public void A_restart_policy_is_read(string text, string? expected) => Assert.Equal(
        expected,
        Read(
            () => RestartRule.Parse(text) is { } rule ? $"{rule.Name} {rule.Retries}" : "",
            FailureKind.RequestInvalid));

    [Theory]
    [InlineData("db:10.0.0.5", "db:10.0.0.5")]
    [InlineData("db=10.0.0.5", "db:10.0.0.5")]
    [InlineData("db:fd00::5", "db:fd00::5")]
    [InlineData("db:[fd00::5]", "db:fd00::5")]
    [InlineData("host.docker.internal:host-gateway", "host.docker.internal:host-gateway")]
    [InlineData("db", null)]
    [InlineData(":10.0.0.5", null)]
    [InlineData("db:10.1", null)]
    [InlineData("a b:10.0.0.5", null)]
    public void An_entry_of_the_hosts_file_is_read(string text, string? expected) =>
        Assert.Equal(expected, Read(() => ExtraHost.Parse(text), FailureKind.AddressInvalid));

    [Theory]
    [InlineData("net.ipv4.ip_forward", "1", "host", "network 'host'")]
    [InlineData("net.ipv4.ip_forward", "1", "shop", null)]
    [InlineData("net.ipv4.ip_forward", "", null, "has no value")]
    [InlineData("kernel.shmmax", "1", "host", null)]
    [InlineData("fs.mqueue.msg_max", "1", null, null)]
    [InlineData("vm.swappiness", "1", null, "not a setting that a container")]
    public void A_kernel_setting_is_one_that_a_container_has(string key, string value, string? mode, string? reason) =>
        Check(new ContainerRequest { Sysctls = new StringMap([new(key, value)]), NetworkMode = mode }, reason);

    [Theory]
    [InlineData("ndots:2", null)]
    [InlineData("ndots: 2", "is not one word")]
    [InlineData("", "is not one word")]
    public void An_option_of_the_resolver_is_one_word(string option, string? reason) =>
        Check(new ContainerRequest { DnsOptions = new([option]) }, reason);

    [Theory]
    [InlineData("/tmp", false, null)]
    [InlineData("tmp", false, "relative path")]
    [InlineData(@"C:\tmp", true, null)]
    [InlineData(@"C:\tmp", false, "relative path")]
    public void A_working_directory_is_a_full_path(string folder, bool isWindows, string? reason) =>
        Check(new ContainerRequest { WorkingDirectory = folder }, reason, isWindows);

    private static void Check(ContainerRequest request, string? reason, bool isWindows = false)
    {
        Exception? failure = Record.Exception(() => ContainerSettingCheck.Demand(request, isWindows));
        Assert.Equal(reason is null, failure is null);
        Assert.Contains(reason ?? "", failure?.Message ?? "", StringComparison.Ordinal);
    }

    private static string? Read(Func<string> read, FailureKind kind)
    {
        try
        {
            return read();
        }
        catch (DockerNetworkException failure) when (failure.Kind == kind)
        {
            return null;
        }
    }
}
