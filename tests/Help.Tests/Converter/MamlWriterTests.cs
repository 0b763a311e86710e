using System.Xml.Linq;
using HelpBuilder;

namespace DockerNetwork.HelpTests.Converter;

public sealed class MamlWriterTests : IDisposable
{
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";

    private readonly string _file = Path.GetTempFileName();
    private readonly XElement _command;

    public MamlWriterTests()
    {
        MamlWriter.Write(_file, [PageReader.Read(SamplePage.Text)]);
        _command = Assert.Single(XDocument.Load(_file).Root!.Elements(Command + "command"));
    }

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void The_name_comes_in_its_parts()
    {
        XElement details = _command.Element(Command + "details")!;
        Assert.Equal("Get", details.Element(Command + "verb")!.Value);
        Assert.Equal("Sample", details.Element(Command + "noun")!.Value);
        Assert.Equal("Gets samples & more.", details.Element(Maml + "description")!.Value);
    }

    [Fact]
    public void A_parameter_has_in_each_call_the_settings_of_its_set()
    {
        XElement[] calls = [.. _command.Element(Command + "syntax")!.Elements(Command + "syntaxItem")];
        Assert.Equal(["false", "true"], calls.Select(call => Of(call, "Kind").Attribute("required")!.Value));
        Assert.Equal("0", Of(calls[0], "Name").Attribute("position")!.Value);
        Assert.Equal("True (ByPropertyName, ByValue)", Of(calls[0], "Name").Attribute("pipelineInput")!.Value);
        Assert.Equal("true", Of(calls[0], "Name").Attribute("globbing")!.Value);
        Assert.Equal(
            ["Small", "Large"],
            Of(calls[0], "Kind").Element(Command + "parameterValueGroup")!.Elements().Select(value => value.Value));
    }

    [Fact]
    public void Examples_and_types_and_links_are_there()
    {
        Assert.Equal(2, _command.Element(Command + "examples")!.Elements(Command + "example").Count());
        Assert.Contains("System.String", _command.Element(Command + "inputTypes")!.Value, StringComparison.Ordinal);
        Assert.Equal(2, _command.Element(Command + "relatedLinks")!.Elements(Maml + "navigationLink").Count());
        Assert.DoesNotContain("Nobody", _command.Value, StringComparison.Ordinal);
    }

    private static XElement Of(XElement call, string name) =>
        call.Elements(Command + "parameter").Single(parameter => parameter.Element(Maml + "name")!.Value == name);
}
