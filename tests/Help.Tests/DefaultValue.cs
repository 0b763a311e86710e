using System.Collections;
using System.Management.Automation;
using System.Reflection;

namespace DockerNetwork.HelpTests;

/// <summary>The value that a parameter has in a new cmdlet, as a page shows it.</summary>
internal static class DefaultValue
{
    internal static string Of(object cmdlet, string parameter)
    {
        PropertyInfo? property = cmdlet.GetType().GetProperty(parameter);
        return property?.GetValue(cmdlet) switch
        {
            SwitchParameter => "False",
            // PowerShell adds -WhatIf and -Confirm, which the cmdlet itself does not have.
            null => property is null ? "False" : "None",
            "" or 0 => "None",
            string text => text,
            IEnumerable items => string.Join(", ", items.Cast<object>()) is { Length: > 0 } list ? list : "None",
            object value => $"{value}",
        };
    }
}
