using DockerNetwork.Core.Drivers;

namespace DockerNetwork.Binding;

/// <summary>Makes the completions for options: <c>key=value</c> if the values are known, or <c>key=</c> if the user has
/// to type the value.</summary>
internal static class OptionOffers
{
    internal static IEnumerable<(string Text, string ToolTip)> Of(IEnumerable<DriverOption> options, Version api) =>
        options
            .Where(option => option.Since is null || option.Since.Version <= api)
            .SelectMany(option => Of(option, api));

    private static IEnumerable<(string Text, string ToolTip)> Of(DriverOption option, Version api)
    {
        string toolTip = $"{option.Meaning}: {option.Value.Words}";
        if (option.Value.Offers.Count == 0)
            return [($"{option.Key}=", toolTip)];

        return option.Value.Offers
            .Where(value => option.SinceOf(value) is not ApiLevel since || since.Version <= api)
            .Select(value => (value.Length == 0 ? option.Key : $"{option.Key}={value}", toolTip));
    }
}
