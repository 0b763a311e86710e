using System.Management.Automation;
using System.Reflection;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

public sealed class ModuleLoadTests(EngineFixture engine) : ModuleTest(engine)
{
    [Fact]
    public void Importing_again_with_Force_leaves_every_cmdlet_working()
    {
        int before = Shell.Good("Get-Command -Module DockerNetwork").Count;
        for (int time = 0; time < 3; time++)
            Shell.Good("Import-Module $manifest -Force", ("manifest", TestShell.Manifest));

        Assert.Equal(before, Shell.Good("Get-Command -Module DockerNetwork").Count);
        Assert.NotEmpty(Shell.Good("Get-DockerNetwork bridge"));
        Shell.Good("Remove-Module DockerNetwork; Import-Module $manifest", ("manifest", TestShell.Manifest));
        Assert.NotEmpty(Shell.Good("Get-DockerNetwork bridge"));
    }

    /// <summary>Sessions share connections, and ForEach-Object -Parallel makes several sessions.</summary>
    [Theory]
    [InlineData("Remove-Module DockerNetwork")]
    [InlineData("Import-Module $manifest -Force")]
    public void What_one_session_removes_another_goes_on_with(string removal)
    {
        using TestShell other = new();
        other.Good("$null = Get-DockerNetwork bridge");
        Action remove = () => other.Good(removal, ("manifest", TestShell.Manifest));
        PSObject[] found =
        [
            .. Shell.Good(
                "1..3 | ForEach-Object { if ($_ -eq 2) { $remove.Invoke() }; 'bridge' } | Get-DockerNetwork",
                ("remove", remove))];
        Assert.Equal(3, found.Length);
    }

    /// <summary>The test process has loaded another, older copy of the client library, as another module in the session
    /// could.</summary>
    [Fact]
    public void Another_copy_of_the_client_library_in_the_process_is_left_alone()
    {
        Assembly other = typeof(Docker.DotNet.DockerClient).Assembly;
        Assert.NotEmpty(Shell.Good("Get-DockerNetwork bridge"));

        Assembly[] copies =
        [
            .. AppDomain.CurrentDomain.GetAssemblies().Where(assembly => assembly.GetName().Name == "Docker.DotNet")];
        Assert.Equal(2, copies.Select(assembly => assembly.Location).Distinct().Count());
        Assert.NotEqual(other.GetName().Version, copies.First(assembly => assembly != other).GetName().Version);
        Assert.Equal(
            1,
            AppDomain.CurrentDomain.GetAssemblies().Count(assembly => assembly.GetName().Name == "DockerNetwork.Core"));
    }

    [Fact]
    public void No_type_of_the_client_library_shows_in_what_a_user_meets()
    {
        Assert.NotEmpty(Shell.Good("Get-DockerNetwork bridge"));
        Assembly[] ours =
        [
            .. AppDomain
                .CurrentDomain.GetAssemblies()
                .Where(assembly => assembly.GetName().Name is "DockerNetwork" or "DockerNetwork.Core")];
        Assert.Equal(2, ours.Length);
        Assert.All(
            ours, assembly =>
                Assert.DoesNotContain(
                    assembly.GetReferencedAssemblies(),
                    name => name.Name!.StartsWith("Docker.DotNet", StringComparison.Ordinal)));
    }
}
