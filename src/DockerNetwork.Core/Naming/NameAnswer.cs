namespace DockerNetwork.Core.Naming;

/// <summary>The answer to a question.</summary>
internal sealed class NameAnswer
{
    internal NameAnswer(
        NameQuestion question, NameAnswerKind kind, Network? network = null,
        IReadOnlyList<NameAddress>? addresses = null)
    {
        Question = question;
        Kind = kind;
        Network = network;
        Addresses = addresses ?? [];
    }

    /// <summary>The question.</summary>
    public NameQuestion Question { get; }

    /// <summary>The kind of answer.</summary>
    public NameAnswerKind Kind { get; }

    /// <summary>The network whose records answered, also for <see cref="NameAnswerKind.NoData"/>; null if none
    /// did.</summary>
    public Network? Network { get; }

    /// <summary>The addresses. For PTR, the address in the question together with the container that has it. Empty if
    /// nothing answered.</summary>
    public IReadOnlyList<NameAddress> Addresses { get; }

    /// <summary>The name that answers a PTR question: the container's first name, then the network's name, such as
    /// <c>web.backend</c>. Null for other questions.</summary>
    public string? PointerName =>
        Question.Type == RecordType.PTR && Network is not null && Addresses.Count > 0
            ? $"{Addresses[0].Name}.{Network.Name}"
            : null;

    /// <summary>True if each request gets the addresses in a different order. For PTR, true if each request gets any
    /// one of several names.</summary>
    public bool IsOrderRandom => Addresses.Count > 1;

    /// <summary>True if the question has an answer.</summary>
    public bool IsFound => Kind is NameAnswerKind.Answer or NameAnswerKind.HostsFile;
}
