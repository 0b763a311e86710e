namespace DockerNetwork.ModuleTests.Faults;

/// <summary>The faults that a request can meet.</summary>
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
