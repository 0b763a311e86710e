namespace HelpBuilder;

/// <summary>Writes pages as MAML, the XML that Get-Help reads.</summary>
internal sealed class MamlWriter
{
    private const string Rule = "----------";

    private readonly MamlXml _xml;

    private MamlWriter(MamlXml xml) => _xml = xml;

    /// <summary>Writes a help file.</summary>
    /// <param name="file">The file; an existing file is replaced.</param>
    /// <param name="pages">The cmdlets' pages.</param>
    internal static void Write(string file, IEnumerable<CommandPage> pages)
    {
        using MamlXml xml = new(file);
        MamlWriter writer = new(xml);
        foreach (CommandPage page in pages)
            xml.Element("command:command", () => writer.WriteCommand(page));
    }

    private void WriteCommand(CommandPage page)
    {
        _xml.Element("command:details", () => WriteDetails(page));
        _xml.Paragraphs("maml:description", page.Description);
        _xml.Each("command:syntax", page.Syntax, line => WriteSyntax(page, line));
        _xml.Each("command:parameters", page.Parameters, parameter => WriteParameter(parameter, parameter.Facets[0]));
        _xml.Each("command:inputTypes", page.Inputs, type => WriteType("command:inputType", type));
        _xml.Each("command:returnValues", page.Outputs, type => WriteType("command:returnValue", type));
        _xml.Element("maml:alertSet", () => _xml.Paragraphs("maml:alert", page.Notes));
        _xml.Each("command:examples", page.Examples, WriteExample);
        _xml.Each("command:relatedLinks", page.Links, WriteLink);
    }

    private void WriteDetails(CommandPage page)
    {
        string[] words = page.Name.Split('-', 2);
        _xml.Text("command:name", page.Name);
        _xml.Text("command:verb", words[0]);
        _xml.Text("command:noun", words[^1]);
        _xml.Paragraphs("maml:description", page.Synopsis);
    }

    private void WriteSyntax(CommandPage page, SyntaxLine line) =>
        _xml.Element("command:syntaxItem", () =>
        {
            _xml.Text("maml:name", page.Name);
            foreach (string name in line.Parameters)
            {
                Parameter parameter = page.Parameters.Single(candidate => candidate.Name == name);
                WriteParameter(parameter, parameter.In(line.Set));
            }
        });

    private void WriteParameter(Parameter parameter, ParameterFacet facet) =>
        _xml.Element("command:parameter", Attributes(facet), () =>
        {
            _xml.Text("maml:name", parameter.Name);
            _xml.Paragraphs("maml:description", parameter.Text);
            WriteValue(facet);
            _xml.Element("dev:type", () => _xml.Text("maml:name", facet.Type));
            _xml.Text("dev:defaultValue", facet.Default);
        });

    private static IEnumerable<(string Name, string Value)> Attributes(ParameterFacet facet) =>
    [
        ("required", Lower(facet.Required)),
        ("variableLength", Lower(facet.IsList)),
        ("globbing", Lower(facet.Wildcards)),
        ("pipelineInput", facet.Pipeline),
        ("position", facet.Position),
        ("aliases", facet.Aliases.Count == 0 ? "none" : string.Join(", ", facet.Aliases)),
    ];

    /// <summary>Writes the accepted values, and the type unless it is a switch. The syntax shows the accepted values,
    /// if any, instead of the type.</summary>
    private void WriteValue(ParameterFacet facet)
    {
        if (facet.AcceptedValues.Count > 0)
            _xml.Each(
                "command:parameterValueGroup", facet.AcceptedValues,
                value => _xml.Text("command:parameterValue", ValueAttributes(false), value));

        if (!facet.IsSwitch)
            _xml.Text("command:parameterValue", ValueAttributes(facet.IsList), facet.Type);
    }

    private static IEnumerable<(string Name, string Value)> ValueAttributes(bool isList) =>
        [("required", "true"), ("variableLength", Lower(isList))];

    private void WriteType(string element, PipelineType type) =>
        _xml.Element(element, () =>
        {
            _xml.Element("dev:type", () => _xml.Text("maml:name", type.Name));
            _xml.Paragraphs("maml:description", type.Text);
        });

    private void WriteExample(Example example) =>
        _xml.Element("command:example", () =>
        {
            _xml.Text("maml:title", $"{Rule} {example.Title} {Rule}");
            _xml.Paragraphs("maml:introduction", example.Introduction);
            _xml.Text("dev:code", example.Code);
            // Get-Help writes no line between two examples.
            _xml.Paragraphs("dev:remarks", [.. example.Remarks, ""]);
        });

    private void WriteLink(Link link) =>
        _xml.Element("maml:navigationLink", () =>
        {
            // Get-Help -Online opens the first address among the links, even though these links are not the cmdlet's
            // own page.
            _xml.Text("maml:linkText", link.Address.Length > 0 ? $"{link.Text} ({link.Address})" : link.Text);
            _xml.Text("maml:uri", "");
        });

    private static string Lower(bool value) => value ? "true" : "false";
}
