using System.Text;

namespace HelpBuilder;

/// <summary>A folder of pages, and the folder of the help files generated from it.</summary>
internal static class HelpFolder
{
    /// <summary>The name under which PowerShell finds the cmdlets' help, after the name of their assembly.</summary>
    internal const string MamlName = "DockerNetwork.dll-Help.xml";

    /// <summary>Generates one MAML file from all pages of cmdlets, and one text from each about page.</summary>
    /// <param name="pages">The folder of the pages.</param>
    /// <param name="help">The folder for the help files; created if it is missing.</param>
    /// <exception cref="PageException">A page lacks a required part.</exception>
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
        // Windows PowerShell reads a help text without a byte order mark in the machine's code page.
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
