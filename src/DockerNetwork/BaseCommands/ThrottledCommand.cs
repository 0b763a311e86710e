using System.ComponentModel;
using DockerNetwork.Core.Engine;
using DockerNetwork.Pipeline;

namespace DockerNetwork.BaseCommands;

/// <summary>The base of the cmdlets that can change several objects at once (-ThrottleLimit). Results come in the order
/// of the input.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ThrottledCommand : EngineCommand
{
    private protected const int MostAtOnce = 64;

    private PipelineWindow? _window;

    /// <summary>The number of changes at once.</summary>
    private protected virtual int Width => 1;

    /// <inheritdoc />
    protected override void EndProcessing() => _window?.Finish();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _window?.Dispose();

        base.Dispose(disposing);
    }

    private protected override void Flush() => _window?.Finish();

    /// <summary>Makes one change and writes its result if there is one. Runs beside other changes if the width allows
    /// it.</summary>
    private protected void Change<T>(ResourceId item, Func<CancellationToken, Task<T?>> work) where T : class
    {
        if (Width == 1)
            Write(Await(work));
        else
            (_window ??= Window(Width)).Start(token => TryAsync(item, work, token));
    }

    private void Write(object? result)
    {
        if (result is not null)
            WriteObject(result);
    }

    private async Task<WorkEnd> TryAsync<T>(
        ResourceId item, Func<CancellationToken, Task<T?>> work, CancellationToken cancellationToken) where T : class
    {
        try
        {
            T? result = await work(cancellationToken).ConfigureAwait(false);
            return new WorkEnd(() => Write(result), false);
        }
        catch (DockerNetworkException failure)
        {
            return new WorkEnd(() => HandleFailure(failure, item.Name), true);
        }
    }
}
