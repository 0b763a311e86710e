using System.Text;

namespace DockerNetwork.ModuleTests.Parity;

/// <summary>Writes the list as the page docs/parity.md.</summary>
internal static class ParityPage
{
    internal static string Path { get; } =
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(TestShell.Manifest)!, "docs", "parity.md");

    internal static string Write()
    {
        StringBuilder page = new("""
            # docker network, row by row

            What `docker network` of docker 29.8 can do, and what it leaves open, with what does it here. Made from the list in
            tests/Module.Tests/Parity/ParityList.cs, where each row has a test that names it. To write it anew, run the Module tests with
            `DOCKERNETWORK_WRITE_PAGES=1`.

            "Engine" is what an engine needs: an API version with the release that brought it; empty where every engine since 20.10 has it. With an engine that is too old,
            a setting is `UnsupportedByEngine` before anything is sent.

            """);
        foreach (IGrouping<string, ParityRow> section in ParityList.Rows.GroupBy(row => row.Section))
        {
            page.Append($"\n## {section.Key}\n\n| docker | cmdlet | here | engine |\n|---|---|---|---|\n");
            foreach (ParityRow row in section)
                page.Append($"| {row.Docker} | [{row.Cmdlet}](en-US/{row.Cmdlet}.md) | {row.Here} | {row.Needs} |\n");
        }

        return page.ToString().ReplaceLineEndings("\n");
    }
}
