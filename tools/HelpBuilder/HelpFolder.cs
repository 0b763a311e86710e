using System.Text;

namespace HelpBuilder;

/// <summary>A folder of pages, and the folder of help files that is made from it.</summary>
internal static class HelpFolder
{
    /// <summary>PowerShell looks for the cmdlets' help under the name of their assembly.</summary>
    internal const string MamlName = "DockerNetwork.dll-Help.xml";

    /// <summary>Makes one MAML file from all pages of cmdlets and one text from each about page.</summary>
    /// <param name="pages">Where the pages are.</param>
    /// <param name="help">Where the help files go; made where it is missing.</param>
    /// <exception cref="PageException">A page lacks what every page has.</exception>
    internal static void Build(string pages, string help)
    {
        Directory.CreateDirectory(help);
        MamlWriter.Write(Path.Combine(help, MamlName), Commands(pages));

        foreach (string page in Directory.EnumerateFiles(pages, "about_*.md"))
            WriteAbout(page, help);
    }

    /// <summary>The pages of the cmdlets, by name.</summary>
    internal static IReadOnlyList<CommandPage> Commands(string pages) =>
        [.. Directory.EnumerateFiles(pages, "*-*.md").Order(StringComparer.Ordinal).Select(Read)];

    private static CommandPage Read(string page) => Attempt(page, PageReader.Read);

    private static void WriteAbout(string page, string help)
    {
        string topic = Path.GetFileNameWithoutExtension(page);
        string text = Attempt(page, AboutText.From);
        // Windows PowerShell reads a help text without a mark in the machine's code page.
        File.WriteAllText(
            Path.Combine(help, $"{topic}.help.txt"), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    private static T Attempt<T>(string page, Func<string, T> read)
    {
        try
        {
            return read(File.ReadAllText(page));
        }
        catch (FormatException broken)
        {
            throw new PageException(page, broken.Message);
        }
    }
}
