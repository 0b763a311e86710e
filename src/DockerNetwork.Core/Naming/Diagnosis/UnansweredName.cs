using DockerNetwork.Core.Drivers;

namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Explains why the engine's DNS does not answer a name that the rules find in the engine's lists.</summary>
internal static class UnansweredName
{
    /// <summary>Describes the missing answer and recommends an action.</summary>
    /// <param name="explanation">The explanation by the rules, with an answer.</param>
    /// <param name="api">The API version that is used with the engine.</param>
    internal static string Describe(NameExplanation explanation, Version api)
    {
        NameAnswer answer = explanation.Answer;
        string asked = answer.Question.Text;
        string owner = answer.Addresses[0].Container ?? "a service";
        string shortId = ShortIds.Of(answer.Addresses[0].ContainerId ?? "");
        return $"The engine's DNS does not answer '{asked}' for {explanation.Client.Name}, although the engine lists "
            + $"'{owner}' with it on network '{answer.Network}'. {Advice(answer, api, owner, shortId)}";
    }

    /// <summary>Recommends an action. Engines before 25 give no DNS name to a container that was created without a
    /// name, but list it with its generated name like any other (moby/moby v24 libnetwork/endpoint.go,
    /// isAnonymous).</summary>
    private static string Advice(NameAnswer answer, Version api, string owner, string shortId) =>
        api < ApiLevel.V25.Version && answer.Addresses[0].MatchedBy == NameMatch.ContainerName
            ? $"Engines before {ApiLevel.V25.Release} answer no name that they generated themselves. Ask for the "
                + $"container's id ({shortId}), or give it a name (docker rename {owner} NAME)."
            : "Its DNS may be a moment behind its lists. Wait for the name (Wait-ContainerName), or connect the "
                + "container again.";
}
