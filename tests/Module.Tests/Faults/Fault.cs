namespace DockerNetwork.ModuleTests.Faults;

/// <summary>A fault, with its description on the page.</summary>
/// <param name="Kind">The kind of fault.</param>
/// <param name="Words">What happens to the request.</param>
internal sealed record Fault(FaultKind Kind, string Words)
{
    /// <summary>All faults, in the order of the page.</summary>
    internal static IReadOnlyList<Fault> All { get; } =
    [
        new(FaultKind.Delay, "the answer comes 200 ms late"),
        new(FaultKind.WrongType, "the answer is right and called text/html"),
        new(FaultKind.CloseAfter, "the connection is closed after the answer"),
        new(FaultKind.Hang, "the engine never hears of it, and nothing comes"),
        new(FaultKind.HangDone, "the engine does it, and nothing comes"),
        new(FaultKind.Drip, "spaces drip instead of an answer"),
        new(FaultKind.Reset, "the connection is reset"),
        new(FaultKind.CloseBefore, "the connection is closed, the engine never hears of it"),
        new(FaultKind.CloseDone, "the engine does it, the connection is closed before the answer"),
        new(FaultKind.GoneDone, "the engine does it, and nobody answers from then on"),
        new(FaultKind.CloseInHead, "closed in the middle of the answer's head"),
        new(FaultKind.CloseInBody, "closed in the middle of the answer's body"),
        new(FaultKind.ChunkLies, "the engine does it, the answer's chunk is longer than it says"),
        new(FaultKind.Garbled, "the engine does it, the answer is 200 and no JSON"),
        new(FaultKind.HugeBody, "the answer is 200 and 32 MiB of spaces"),
        new(FaultKind.RefusalJson, "400 with JSON"),
        new(FaultKind.RefusalHtml, "403 with a page"),
        new(FaultKind.RefusalEmpty, "429 with nothing"),
        new(FaultKind.FaultJson, "500 with JSON"),
        new(FaultKind.FaultHtml, "502 with a page"),
        new(FaultKind.FaultEmpty, "503 with nothing"),
        new(FaultKind.HugeError, "500 with 16 MiB of text"),
    ];

    /// <summary>True if a cmdlet must succeed in spite of the fault.</summary>
    internal bool IsHarmless => Kind is FaultKind.Delay or FaultKind.WrongType or FaultKind.CloseAfter;

    /// <summary>True if a cmdlet has to wait until its time limit.</summary>
    internal bool IsSilent => Kind is FaultKind.Hang or FaultKind.HangDone or FaultKind.Drip;
}
