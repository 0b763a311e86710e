using System.Management.Automation;
using System.Text.RegularExpressions;

namespace DockerNetwork.Binding;

/// <summary>Marks a parameter for containers that exist, in a cmdlet that also creates containers. A container has an
/// Image too, so it binds before its properties do. A row with an Image and no Id describes a container to
/// create.</summary>
internal sealed class ExistingContainerAttribute : CellAttribute
{
    private protected override object Read(object value)
    {
        IEnumerable<object?> items = SettingText.ItemsOf(value)
            ?? (SettingText.Bare(value) is string text ? Split(text) : [value]);
        return items.Select(Reference).ToArray();
    }

    private static ContainerReference Reference(object? item)
    {
        InputRow row = new(PSObject.AsPSObject(item));
        bool isNew = row.Text("Image").Length > 0 && !Regex.IsMatch(row.Text("Id"), "^[0-9a-f]{64}$");
        return isNew
            ? throw new PSInvalidCastException("The row describes a container to create.")
            : (ContainerReference)LanguagePrimitives.ConvertTo(
                item, typeof(ContainerReference), System.Globalization.CultureInfo.InvariantCulture);
    }
}
