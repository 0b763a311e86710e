namespace DockerNetwork.Engine.Failures;

/// <summary>The engine's refusals by their words, from 20.10 to 29; the first that fits counts. Status codes alone do not tell: 403 is a pool that overlaps,
/// a predefined network, an endpoint that is there and a network in use (moby/moby, libnetwork and daemon).</summary>
internal static class AnswerRules
{
    private static readonly AnswerRule[] Rules =
    [
        new("client version .* is too (new|old)", FailureKind.UnsupportedByEngine, "the engine was exchanged for another version meanwhile", "Try again."),
        new("[Nn]o such container", FailureKind.ContainerNotFound, "there is no such container", "Get-DockerContainer lists what there is."),
        new("[Nn]o such network|network .+ not found", FailureKind.NetworkNotFound, "there is no such network", "Get-DockerNetwork lists what there is."),
        new("[Nn]o such image|pull access denied|manifest (for .+ )?(unknown|not found)|repository .+ not found", FailureKind.ImageNotFound,
            "the engine does not have the image and no registry gave it", "Check its name and tag, and whether the registry needs a login."),
    ];

    internal static AnswerRule? Find(string words) => Array.Find(Rules, rule => rule.Words.IsMatch(words));
}
