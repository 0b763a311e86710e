namespace DockerNetwork.ModuleTests.Faults;

/// <summary>What may happen to one request on its way.</summary>
internal enum FaultKind
{
    None,
    Delay,
    Hang,
    HangDone,
    CloseBefore,
    CloseDone,
    CloseInHead,
    CloseInBody,
    CloseAfter,
    Reset,
    Garbled,
    WrongType,
    RefusalJson,
    RefusalHtml,
    RefusalEmpty,
    FaultJson,
    FaultHtml,
    FaultEmpty,
    Drip,
    HugeBody,
    HugeError,
    ChunkLies,
    GoneDone,
}
