using System.Management.Automation;
using System.Management.Automation.Host;

namespace DockerNetwork.PsHost;

/// <summary>What the formatter asks of a screen: how wide it is.</summary>
internal sealed class ScriptHostScreen : PSHostRawUserInterface
{
    private const int WidthOfFile = 120;

    public override Size BufferSize { get; set; } = new(Console.IsOutputRedirected ? WidthOfFile : Math.Max(Console.WindowWidth, 40), 50);

    public override Size WindowSize { get => BufferSize; set => BufferSize = value; }

    public override Size MaxWindowSize => BufferSize;

    public override Size MaxPhysicalWindowSize => BufferSize;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override Coordinates CursorPosition { get; set; }

    public override Coordinates WindowPosition { get; set; }

    public override int CursorSize { get; set; } = 25;

    public override string WindowTitle { get; set; } = "PsHost";

    public override bool KeyAvailable => false;

    public override void FlushInputBuffer()
    {
    }

    public override KeyInfo ReadKey(ReadKeyOptions options) => throw new HostException("There is no keyboard here.");

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw new PSNotSupportedException("There is no screen to read here.");

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) =>
        throw new PSNotSupportedException("There is no screen to scroll here.");

    // Clear-Host and the like have nothing to clear.
    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents)
    {
    }

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
    {
    }
}
