namespace DockerNetwork;

/// <summary>What one step of a search found.</summary>
public enum NameStepResult
{
    /// <summary>The answer.</summary>
    Answered,

    /// <summary>The name, without an address of the kind asked for.</summary>
    NoAddress,

    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>Nothing was looked for: a link of the client has this name on this network and hides the name
    /// itself.</summary>
    HiddenByLink,

    /// <summary>Nothing was looked for: the client is on no network of the name that the question ends in.</summary>
    NotOnNetwork,

    /// <summary>Addresses that would have answered, had no step before.</summary>
    Shadowed,

    /// <summary>The question goes on to the servers outside.</summary>
    Forwarded,

    /// <summary>The question ends without an answer.</summary>
    Ended,
}
