using System.Globalization;
using System.Xml.Linq;

namespace DockerNetwork.Testing;

/// <summary>A test project on xUnit, which compiles to a program.</summary>
internal static class XunitLayer
{
    /// <summary>Describes the command for the project's tests.</summary>
    /// <param name="project">The project's name.</param>
    /// <param name="part">The name of a part of the tests; null for all.</param>
    /// <param name="results">The folder for its counts.</param>
    /// <param name="arguments">Further arguments (a filter).</param>
    public static TestLayer For(string project, string? part, string results, IEnumerable<string> arguments)
    {
        string name = part is null ? project : $"{project}, {part}";
        string file = Path.Combine(results, name + ".xml");
        return new TestLayer(
            name,
            ["dotnet", Checkout.TestProgram(project), "-noLogo", "-noColor", "-result-xml", file, .. arguments],
            file, Read);
    }

    private static Tally Read(string file)
    {
        Tally sum = default;
        foreach (XElement assembly in XDocument.Load(file).Descendants("assembly"))
            sum += new Tally(
                Number(assembly, "passed"), Number(assembly, "failed") + Number(assembly, "errors"),
                Number(assembly, "skipped"), [.. FailedTests(assembly)]);
        return sum;
    }

    // A failure is in the element of its test, or of the cleanup that failed.
    private static IEnumerable<string> FailedTests(XElement assembly) =>
        from failure in assembly.Descendants("failure")
        select Tally.Line(failure.Parent!.Attribute("name")?.Value, failure.Element("message")?.Value);

    private static int Number(XElement element, string attribute) =>
        int.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
