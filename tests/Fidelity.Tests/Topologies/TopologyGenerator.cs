namespace DockerNetwork.Fidelity.Topologies;

/// <summary>Generates a plan from a seed, the same on every machine and, except for the settings that only newer
/// engines support, on every engine. One case is left out, because the API does not show it: a container that was
/// started on the default bridge and has left a user-defined network since keeps its DNS, without a trace in its
/// inspect (docs/decisions/names.md). So such a container never leaves a network here. Containers without a name of
/// their own are left out for the same reason.</summary>
internal sealed class TopologyGenerator
{
    // No name is the beginning of another, so that the mark of a site does not change their order. With "b" and "a.b" a
    // question can be split in two ways.
    private static readonly string[] PredefinedNames = ["front~", "Back~", "a.b~", "b~", "mid_1~", "zone.x~"];
    private static readonly string[] ContainerNameCache =
    [
        "web~", "Db~", "cache~", "api.v1~", "job_7~", "Mail~", "x~", "queue~"];
    private static readonly string[] Aliases =
        [
            "db", "svc", "SVC", "Main", "a", "b.c", "front", "api", "web~", "Db~", "x.y.z", "db.a", "web~.front~",
            "x.b~", "two words", "na\u00efve", "under_score"];
    private static readonly string[] LinkAliases = ["db", "LNK", "link.1", "svc"];
    private static readonly string[] Hostnames = ["box", "Host-1", "db", "h.example", "web~x"];

    private readonly Random _random;
    private readonly NewerSettings _newer;
    private readonly List<PlanStep> _steps = [];
    private readonly List<string> _networks = [];
    private readonly List<string> _containers = [];
    private readonly HashSet<string> _shared = [];
    private readonly Dictionary<string, List<string>> _on = [];
    private readonly Dictionary<string, string> _modes = [];

    private TopologyGenerator(int seed, Version api)
    {
        _random = new Random(seed);
        _newer = new NewerSettings(seed, api);
    }

    /// <summary>Generates the plan.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="api">The API version of the engine. Settings that it does not support are left out.</param>
    public static TopologyPlan Generate(int seed, Version api)
    {
        TopologyGenerator generator = new(seed, api);
        generator.AddNetworks();
        generator.AddContainers();
        generator.AddChanges();
        return new TopologyPlan(seed, generator._steps);
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private T[] Some<T>(T[] items, int count) => [.. items.OrderBy(_ => _random.Next()).Take(count)];

    private void AddNetworks()
    {
        foreach (string name in Some(PredefinedNames, _random.Next(3, 6)))
        {
            _networks.Add(name);
            bool isIPv6Only = _newer.IsIPv6Only();
            (bool isInternal, bool hasIPv6, bool hasSubnet) = (Chance(25), Chance(35), Chance(70));
            MakeNetwork step = new(name, isInternal, hasIPv6 || isIPv6Only, hasSubnet && !isIPv6Only);
            _steps.Add(step with { HasIPv4 = !isIPv6Only });
        }
    }

    private void AddContainers()
    {
        foreach (string name in Some(ContainerNameCache, _random.Next(5, 9)))
        {
            CreateContainer creation = Creation(name);
            _steps.Add(creation);
            _containers.Add(name);
            _modes[name] = creation.Mode;
            _on[name] = creation.Endpoint is null ? [] : [creation.Mode];
            Connect[] connects =
                creation.Mode is "none" or "host" || creation.Mode.Contains(':', StringComparison.Ordinal)
                    ? []
                    : [.. Connects(name)];
            int early = _random.Next(connects.Length + 1);
            _steps.AddRange(connects.Take(early));
            if (!Chance(7) || _shared.Contains(name))
                _steps.Add(new ChangeState(name, "start"));
            _steps.AddRange(connects.Skip(early));
        }
    }

    private CreateContainer Creation(string name)
    {
        string? option = Chance(8) ? "ndots:1" : null;
        string? hostname = Chance(35) ? Pick(Hostnames) : null;
        string[] running =
        [
            .. _steps
                .OfType<ChangeState>()
                .Where(step => !_modes[step.Container].Contains(':', StringComparison.Ordinal))
                .Select(step => step.Container)];
        int kind = _random.Next(100);
        if (kind < 8 && running.Length > 0)
        {
            string owner = Pick(running);
            _shared.Add(owner);
            return new CreateContainer(name, $"container:{owner}", null, null, null);
        }

        return kind switch
        {
            < 10 => new CreateContainer(name, "host", null, null, null),
            < 14 => new CreateContainer(name, "none", null, hostname, null),
            < 24 => new CreateContainer(name, "bridge", null, hostname, option),
            _ => new CreateContainer(name, Pick(_networks), _newer.OfNew(Endpoint()), hostname, option),
        };
    }

    private IEnumerable<Connect> Connects(string container)
    {
        int count = _random.Next(100) switch { < 35 => 0, < 75 => 1, < 92 => 2, _ => 3 };
        foreach (string network in Some([.. _networks.Except(_on[container])], count))
        {
            _on[container].Add(network);
            yield return new Connect(container, network, _newer.OfExisting(Endpoint()));
        }
    }

    private EndpointPlan Endpoint()
    {
        string[] targets = [.. _containers, "db", "svc"];
        string[] links = Chance(25)
            ? [.. Some(LinkAliases, _random.Next(1, 3)).Select(alias => $"{Pick(targets)}:{alias}")]
            : [];
        return new EndpointPlan(Some(Aliases, _random.Next(4)), links);
    }

    private void AddChanges()
    {
        foreach (string container in Some([.. _containers], _containers.Count))
        {
            // The engine gives a running container its new name on the default bridge, too, and does not show it.
            if (Chance(15) && _modes[container] != "bridge")
                _steps.Add(new Rename(container, "new" + container));
            if (Chance(35))
                AddMove(container);
            // A container that shares another container's network namespace stays in the old one when that container
            // ends.
            if (
                !_shared.Contains(container)
                && !_modes[container].Contains(':', StringComparison.Ordinal)
                && Chance(10))
                _steps.Add(new ChangeState(container, "restart"));
        }

        foreach (string container in _containers.Where(_ => Chance(22)))
            if (_steps.Contains(new ChangeState(container, "start")))
                _steps.Add(new ChangeState(container, !_shared.Contains(container) && Chance(50) ? "stop" : "pause"));
    }

    private void AddMove(string container)
    {
        if (_on[container].Count == 0 || _modes[container] == "bridge")
            return;
        string left = Pick(_on[container]);
        _on[container].Remove(left);
        _steps.Add(new Disconnect(container, left));
        if (!Chance(70))
            return;
        _on[container].Add(left);
        _steps.Add(new Connect(container, left, _newer.OfExisting(Endpoint())));
    }
}
