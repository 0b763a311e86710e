using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.OwnEngine;

/// <summary>The files that the daemons of the tests write to fixed paths are removed with the daemons.</summary>
public sealed class PrivateMachineTests
{
    [Theory]
    [InlineData("/run")]
    [InlineData("/opt")]
    [InlineData("/etc")]
    [InlineData("/var/lib")]
    public async Task What_is_written_there_is_not_on_this_computer(string folder)
    {
        Assert.SkipWhen(MortalEngine.Hindrance is not null, MortalEngine.Hindrance ?? "");
        string path = $"{folder}/dn-{Guid.NewGuid():N}";
        await using PrivateMachine machine = await PrivateMachine.StartAsync(TestContext.Current.CancellationToken);

        await machine.RunAsync($"mkdir {path} && ls -d {path}", TestContext.Current.CancellationToken);

        Assert.False(Directory.Exists(path));
    }
}
