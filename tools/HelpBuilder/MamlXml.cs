using System.Xml;

namespace HelpBuilder;

/// <summary>Writes the elements of MAML with their three namespaces, as in PowerShell's own help files.</summary>
internal sealed class MamlXml : IDisposable
{
    private const string Msh = "http://msh";

    private static readonly Dictionary<string, string> Namespaces = new(StringComparer.Ordinal)
    {
        ["maml"] = "http://schemas.microsoft.com/maml/2004/10",
        ["command"] = "http://schemas.microsoft.com/maml/dev/command/2004/10",
        ["dev"] = "http://schemas.microsoft.com/maml/dev/2004/10",
    };

    private readonly XmlWriter _xml;

    /// <summary>Opens a file; an existing file is replaced.</summary>
    internal MamlXml(string file)
    {
        _xml = XmlWriter.Create(file, new XmlWriterSettings { Indent = true, NewLineChars = "\n" });
        _xml.WriteStartElement("helpItems", Msh);
        _xml.WriteAttributeString("schema", "maml");
        foreach ((string prefix, string space) in Namespaces)
            _xml.WriteAttributeString("xmlns", prefix, null, space);
    }

    /// <inheritdoc />
    public void Dispose() => _xml.Dispose();

    /// <summary>Writes an element, its attributes and its content.</summary>
    /// <param name="name">The name with its prefix, such as <c>maml:para</c>.</param>
    /// <param name="attributes">The names and values.</param>
    /// <param name="content">Writes the content.</param>
    internal void Element(string name, IEnumerable<(string Name, string Value)> attributes, Action content)
    {
        string[] parts = name.Split(':');
        _xml.WriteStartElement(parts[0], parts[1], Namespaces[parts[0]]);
        foreach ((string attribute, string value) in attributes)
            _xml.WriteAttributeString(attribute, value);

        content();
        _xml.WriteEndElement();
    }

    /// <summary>Writes an element without attributes.</summary>
    internal void Element(string name, Action content) => Element(name, [], content);

    /// <summary>Writes an element with text.</summary>
    internal void Text(string name, string text) => Element(name, () => _xml.WriteString(text));

    /// <summary>Writes an element with attributes and text.</summary>
    internal void Text(string name, IEnumerable<(string Name, string Value)> attributes, string text) =>
        Element(name, attributes, () => _xml.WriteString(text));

    /// <summary>Writes an element with content for each item.</summary>
    internal void Each<T>(string name, IEnumerable<T> items, Action<T> write) =>
        Element(name, () =>
        {
            foreach (T item in items)
                write(item);
        });

    /// <summary>Writes an element with paragraphs.</summary>
    internal void Paragraphs(string name, IEnumerable<string> paragraphs) =>
        Each(name, paragraphs, text => Text("maml:para", text));
}
