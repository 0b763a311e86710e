namespace DockerNetwork.HelpTests.Converter;

/// <summary>A page with every element that a page can have.</summary>
internal static class SamplePage
{
    internal const string Text = """
        ---
        external help file: Sample.dll-Help.xml
        schema: 2.0.0
        ---

        # Get-Sample

        ## SYNOPSIS
        Gets `samples` & more.

        ## SYNTAX

        ### ByName (Default)
        ```
        Get-Sample [[-Name] <String[]>] [-Kind <Kind>]
         [<CommonParameters>]
        ```

        ### ById
        ```
        Get-Sample -Id <String> [-Kind <Kind>] [<CommonParameters>]
        ```

        ## DESCRIPTION
        One **paragraph**
        on two lines, with a [link](https://example.org).

        - an item

        ## EXAMPLES

        ### Example 1: First

        Before.

        <!-- setup
        Set-Up-Nobody-Sees
        -->

        ```powershell
        Get-Sample one
        ```

        ```output
        Name
        ----
        one
        ```

        After.

        ### Example 2: Second

        ```powershell
        Get-Sample two
        ```

        ## PARAMETERS

        ### -Id
        The id.

        ```yaml
        Type: String
        Parameter Sets: ById
        Aliases: Key, Number

        Required: True
        Position: Named
        Default value: None
        Accept pipeline input: False
        Accept wildcard characters: False
        ```

        ### -Kind
        The kind.

        ```yaml
        Type: Kind
        Parameter Sets: ByName
        Aliases:
        Accepted values: Small, Large

        Required: False
        Position: Named
        Default value: Small
        Accept pipeline input: False
        Accept wildcard characters: False
        ```

        ```yaml
        Type: Kind
        Parameter Sets: ById
        Aliases:
        Accepted values: Small, Large

        Required: True
        Position: Named
        Default value: Small
        Accept pipeline input: False
        Accept wildcard characters: False
        ```

        ### -Name
        The names.

        ```yaml
        Type: String[]
        Parameter Sets: ByName
        Aliases:

        Required: False
        Position: 0
        Default value: None
        Accept pipeline input: True (ByPropertyName, ByValue)
        Accept wildcard characters: True
        ```

        ### CommonParameters
        As always.

        ## INPUTS

        ### System.String
        Names.

        ## OUTPUTS

        ### Sample
        Samples.

        ## NOTES
        A note.

        ## RELATED LINKS

        [Set-Sample](Set-Sample.md)

        [The web](https://example.org/sample)
        """;
}
