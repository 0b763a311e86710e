namespace DockerNetwork.Core.Naming;

/// <summary>What a question is answered with.</summary>
public sealed class NameAnswer
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

    /// <summary>How it is answered.</summary>
    public NameAnswerKind Kind { get; }

    /// <summary>The network whose records answered, also for <see cref="NameAnswerKind.NoData"/>; null where none
    /// did.</summary>
    public Network? Network { get; }

    /// <summary>The addresses; for PTR the address that was asked about, with who has it. Empty unless something
    /// answered.</summary>
    public IReadOnlyList<NameAddress> Addresses { get; }

    /// <summary>The name that answers a PTR question: the first name of the container, then the network's, such as
    /// <c>web.backend</c>; null for other questions.</summary>
    public string? PointerName =>
        Question.Type == RecordType.PTR && Network is not null && Addresses.Count > 0
            ? $"{Addresses[0].Name}.{Network.Name}"
            : null;

    /// <summary>Whether each asking gives the answer in another order, or for PTR any one of several.</summary>
    public bool IsOrderRandom => Addresses.Count > 1;

    /// <summary>Whether the question has an answer.</summary>
    public bool IsFound => Kind is NameAnswerKind.Answer or NameAnswerKind.HostsFile;
}
