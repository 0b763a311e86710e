using System.Management.Automation;
using System.Text.RegularExpressions;

namespace DockerNetwork.Binding;

/// <summary>Identifies the object that a row describes: by <c>Network</c> and <c>NetworkId</c> in a row about an
/// endpoint, and by <c>Name</c> and <c>Id</c> in a row about the object itself.</summary>
internal sealed class RowIdentity
{
    private static readonly Regex FullId = new("^([0-9a-f]{64}|[0-9a-z]{25})$", RegexOptions.CultureInvariant);

    private readonly InputRow _row;

    /// <summary>Reads a row.</summary>
    /// <param name="item">The row.</param>
    /// <param name="kind">The kind of object: Network, Container or Service.</param>
    /// <param name="other">A property that only objects of another kind have.</param>
    /// <param name="types">The module's types that are objects of this kind.</param>
    /// <exception cref="PSInvalidCastException">The row describes no such object. PowerShell then binds it to another
    /// parameter.</exception>
    internal RowIdentity(PSObject item, string kind, string other, params string[] types)
    {
        _row = new InputRow(item);
        bool isAbout = _row.Text(kind).Length + _row.Text(kind + "Id").Length > 0;
        if (!isAbout && (_row.Has(kind) || _row.Has("From") || !IsOf(types, other)))
            throw new PSInvalidCastException($"The object does not describe a {kind.ToLowerInvariant()}.");

        // No container's name has a comma. The cell then binds by its property, where it is split.
        if (kind == "Container" && _row.Text(kind).Contains(","))
            throw new PSInvalidCastException("The cell names several containers.");

        Name = _row.Text(isAbout ? kind : "Name");
        Id = _row.Text(isAbout ? kind + "Id" : "Id");
        if (Name.Length + Id.Length == 0)
            throw new PSInvalidCastException("The object has neither a Name nor an Id.");
    }

    internal string Name { get; }

    internal string Id { get; }

    /// <summary>True for a row about a name, from Resolve-ContainerName or Get-ContainerName.</summary>
    internal bool IsOfName => _row.Has("MatchedBy");

    /// <summary>True if the id needs no lookup: it is complete, and the engine is known.</summary>
    internal bool IsExact => FullId.IsMatch(Id) && Name.Length > 0 && _row.HasEngine;

    /// <summary>The text to look up. A short number in a column Id is not an id of Docker's.</summary>
    internal string Text => IsExact || (Name.Length > 0 && !FullId.IsMatch(Id)) ? Name : Id;

    /// <inheritdoc cref="InputRow.Engine" />
    internal EngineReference? Engine() => _row.Engine();

    private bool IsOf(string[] types, string other) => _row.Kind is string kind
        ? types.Contains(kind)
        : !_row.Has(other);
}
