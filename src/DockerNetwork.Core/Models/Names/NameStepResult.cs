namespace DockerNetwork;

/// <summary>The results of a lookup step.</summary>
public enum NameStepResult
{
    /// <summary>The step found the answer.</summary>
    Answered,

    /// <summary>The step found the name, without an address of the requested type.</summary>
    NoAddress,

    /// <summary>The step found nothing.</summary>
    Unknown,

    /// <summary>The step is skipped: a link of the client has this name on this network and hides the name
    /// itself.</summary>
    HiddenByLink,

    /// <summary>The step is skipped: the client is on no network that has the query's suffix as its name.</summary>
    NotOnNetwork,

    /// <summary>The step found addresses, but an earlier step already answered.</summary>
    Shadowed,

    /// <summary>The engine forwards the query to the outside servers.</summary>
    Forwarded,

    /// <summary>The lookup ends without an answer.</summary>
    Ended,
}
