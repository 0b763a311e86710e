using HelpBuilder;

namespace DockerNetwork.HelpTests.Converter;

public sealed class HelpFolderTests : IDisposable
{
    private readonly DirectoryInfo _pages = Directory.CreateTempSubdirectory("dockernetwork-pages-");

    public void Dispose() => _pages.Delete(recursive: true);

    [Fact]
    public void A_folder_of_pages_becomes_a_folder_of_help()
    {
        Put("Get-Sample.md", SamplePage.Text);
        Put("about_Sample.md", "# about_Sample\n\n## SHORT DESCRIPTION\nX.\n");
        string help = Path.Combine(_pages.FullName, "help");

        HelpFolder.Build(_pages.FullName, help);

        Assert.Equal(
            ["DockerNetwork.dll-Help.xml", "about_Sample.help.txt"],
            Directory.EnumerateFiles(help).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_page_that_cannot_be_read_is_named()
    {
        Put("Get-Sample.md", "# Get-Sample\n");

        PageException broken = Assert.Throws<PageException>(() =>
            HelpFolder.Build(_pages.FullName, Path.Combine(_pages.FullName, "help")));

        Assert.EndsWith("Get-Sample.md", broken.Page, StringComparison.Ordinal);
    }

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(_pages.FullName, name), text);
}
