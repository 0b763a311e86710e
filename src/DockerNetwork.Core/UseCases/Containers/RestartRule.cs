using System.Globalization;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Containers;

/// <summary>The rule by which the engine starts a container again: <c>no</c>, <c>always</c>, <c>unless-stopped</c> or
/// <c>on-failure[:retries]</c> (moby/moby api/types/container/hostconfig.go, RestartPolicy).</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Retries">The most tries; 0 for no limit.</param>
internal sealed record RestartRule(string Name, int Retries)
{
    private const string OnFailure = "on-failure";

    /// <summary>The names that a user can give.</summary>
    internal static readonly IReadOnlyList<string> Names = ["no", "always", "unless-stopped", OnFailure];

    /// <summary>Parses a rule.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid.</exception>
    internal static RestartRule Parse(string text)
    {
        string[] parts = text.ToLowerInvariant().Split([':'], 2);
        if (!Names.Contains(parts[0]) || (parts.Length > 1 && parts[0] != OnFailure))
            throw Invalid(text);

        return parts.Length == 1 ? new(parts[0], 0) : new(parts[0], Number(text, parts[1]));
    }

    private static int Number(string text, string retries) =>
        int.TryParse(retries, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw Invalid(text);

    private static DockerNetworkException Invalid(string text) => new(
        FailureKind.RequestInvalid,
        $"-RestartPolicy '{text}' is not one of {string.Join(", ", Names)}. {OnFailure}:3 limits the tries to 3.");
}
