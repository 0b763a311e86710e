using System.Globalization;
using DockerNetwork.Core.Addressing;

namespace DockerNetwork.Core.Drivers;

/// <summary>The values that a driver option accepts.</summary>
/// <param name="Words">The values as text for a message: <c>true or false</c>.</param>
/// <param name="Offers">The values to offer for completion; none if there are too many to list.</param>
/// <param name="Fits">Checks if the driver accepts a value. Null if it accepts any.</param>
internal sealed record OptionValue(string Words, IReadOnlyList<string> Offers, Func<string, bool>? Fits)
{
    /// <summary>The text between two items of a list value; null for a value that is not a list.</summary>
    internal string? Separator { get; init; }

    /// <summary>The texts that Go parses as true or false (strconv.ParseBool). Drivers parse their switches with
    /// it.</summary>
    private static readonly HashSet<string> Booleans =
        new(StringComparer.Ordinal) { "1", "t", "T", "true", "TRUE", "True", "0", "f", "F", "false", "FALSE", "False" };

    /// <summary>The longest interface name on Linux (IFNAMSIZ is 16, including the zero at its end).</summary>
    private const int InterfaceNameLength = 15;

    internal static readonly OptionValue Any = new("any text", [], null);

    internal static readonly OptionValue Switch = new("true or false", ["true", "false"], Booleans.Contains);

    /// <summary>A switch that is on if it is present, whatever its value.</summary>
    internal static readonly OptionValue Presence = new("empty, or anything", [""], null);

    internal static readonly OptionValue Address =
        new("an IP address", [], text => IpPrefix.ParseAddress(text) is not null);

    internal static readonly OptionValue Interface = new(
        $"a name of an interface: 1 to {InterfaceNameLength} characters, no space, / or :", [], IsInterface);

    /// <summary>A list of addresses, separated by commas.</summary>
    internal static readonly OptionValue Addresses = new(
        "IP addresses with commas between them", [],
            text => text.Split(',').All(part => IpPrefix.ParseAddress(part) is not null)) { Separator = "," };

    /// <summary>A list of prefixes, separated by commas.</summary>
    internal static readonly OptionValue Prefixes = new(
        "prefixes such as 10.0.0.0/8 with commas between them", [],
            text => text.Split(',').All(part => IpPrefix.Parse(part) is not null)) { Separator = "," };

    /// <summary>A list of MAC addresses in pairs: the first and the last of each range.</summary>
    internal static readonly OptionValue Pairs = new(
        "an even number of MAC addresses with commas between them", [],
        text => text.Split(',').Length % 2 == 0) { Separator = "," };

    internal static OptionValue OneOf(params string[] values) =>
        new(string.Join(", ", values), values, values.Contains);

    internal static OptionValue Number(int lowest, int highest) => new(
        highest == int.MaxValue ? $"a whole number from {lowest}" : $"a whole number from {lowest} to {highest}",
        [], text => IsBetween(text, lowest, highest));

    /// <summary>A list of numbers, separated by commas.</summary>
    internal static OptionValue Numbers(int lowest, int highest) => new(
        $"whole numbers from {lowest} to {highest} with commas between them", [],
            text => text.Split(',').All(part => IsBetween(part, lowest, highest))) { Separator = "," };

    private static bool IsBetween(string text, int lowest, int highest) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            && number >= lowest && number <= highest;

    private static bool IsInterface(string text) =>
        text.Length is > 0 and <= InterfaceNameLength && text is not ("." or "..")
            && text.All(letter => letter is not ('/' or ':') && !char.IsWhiteSpace(letter));
}
