namespace DockerNetwork.Binding;

/// <summary>The kinds of parts of a call.</summary>
internal enum CallTokenKind
{
    /// <summary>A single word.</summary>
    Word,

    /// <summary>An option that PowerShell took, such as <c>-c</c>.</summary>
    Option,

    /// <summary>An option with a colon, which PowerShell splits into two words.</summary>
    Split,

    /// <summary>A variable that stands for any number of words: <c>@list</c>.</summary>
    Splatted,
}
