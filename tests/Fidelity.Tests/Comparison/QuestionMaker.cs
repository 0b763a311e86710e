using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Fidelity.Comparison;

/// <summary>Makes the questions for a topology: all known names, each with every network appended, names in other
/// spelling, and unknown names.</summary>
internal sealed class QuestionMaker
{
    private readonly string[] _words;
    private readonly string[] _suffixes;
    private readonly string[] _addresses;

    /// <summary>Collects the words.</summary>
    /// <param name="networks">The networks of the topology.</param>
    /// <param name="containers">Its containers.</param>
    /// <param name="words">The words of the plan: a removed name must not resolve.</param>
    internal QuestionMaker(
        IReadOnlyList<Network> networks, IReadOnlyList<ContainerDetail> containers, IEnumerable<string> words)
    {
        NetworkEndpoint[] endpoints = [.. containers.SelectMany(container => container.Container.Endpoints)];
        _suffixes = [.. networks.Select(network => network.Name), "bridge"];
        _words = [.. words
            .Concat(
                containers.SelectMany(container =>
                    new[]
                    {
                        container.Container.Name, container.Container.ShortId, container.Container.Id,
                        container.Hostname,
                    }))
            .Concat(endpoints.SelectMany(endpoint => endpoint.Aliases))
            .Concat(_suffixes)
            .Append("nobody")
            .Where(word => word.Length > 0)
            .Distinct(StringComparer.Ordinal)];
        string?[] addresses =
        [
            .. endpoints.SelectMany(endpoint => new[] { endpoint.IPv4Address, endpoint.IPv6Address, endpoint.Gateway }),
            "10.127.0.9", "fd4e::9"];
        _addresses = [.. addresses.OfType<string>().Where(address => address.Length > 0).Distinct()];
    }

    /// <summary>Chooses questions for one client: every word by itself, every address, and as many of the rest as there
    /// is room for.</summary>
    internal IReadOnlyList<NameQuestion> Choose(Random random, int count)
    {
        IEnumerable<NameQuestion> plain = _words
            .SelectMany(Both)
            .Concat(_addresses.Select(address => new NameQuestion(address, RecordType.PTR)));
        NameQuestion[] rest = [.. Longer(random).SelectMany(Both)];
        random.Shuffle(rest);
        // A full id is longer than a label may be.
        return [.. plain.Concat(rest).Where(question => WireName.Of(question.Text) is not null).Distinct().Take(count)];
    }

    private static NameQuestion[] Both(string name) => [new(name, RecordType.A), new(name, RecordType.AAAA)];

    private IEnumerable<string> Longer(Random random)
    {
        foreach (string word in _words)
        {
            yield return Swapped(word, random);
            yield return word + ".";
            yield return $"{word}.nowhere";
            foreach (string suffix in _suffixes)
            {
                yield return $"{word}.{suffix}";
                yield return $"{Swapped(word, random)}.{suffix}";
                yield return $"{word}.{Swapped(suffix, random)}";
            }
        }
    }

    private static string Swapped(string word, Random random) => string.Concat(word.Select(
        letter =>
                random.Next(2) == 0 ? letter
                : char.IsAsciiLetterUpper(letter) ? char.ToLowerInvariant(letter)
                : char.IsAsciiLetterLower(letter) ? char.ToUpperInvariant(letter)
                : letter));
}
