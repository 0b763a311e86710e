using System.Diagnostics;
using System.Text;

namespace DockerNetwork.Engine.Transport;

/// <summary>A connection through an ssh process, whose input and output are the engine's at the remote end. The process
/// ends with the connection, and with this process.</summary>
internal sealed class SshStream : Stream
{
    /// <summary>The time that ssh has to end by itself, so that the remote end closes too.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>The time that ssh has to end after its output ended. Without its exit code and its complete message the
    /// reason is unknown, so a busy machine gets more time.</summary>
    private static readonly TimeSpan FailureGrace = TimeSpan.FromSeconds(5);

    /// <summary>The limit of the kept error text. ssh's longest error is shorter.</summary>
    private const int MostWords = 8192;

    private readonly Process _process;
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly StringBuilder _words = new();
    private readonly Task _listening;
    private bool _hasAnswered;
    private int _isClosed;

    internal SshStream(SshTarget target)
    {
        _process = SshProgram.Start(target);
        _input = _process.StandardInput.BaseStream;
        _output = _process.StandardOutput.BaseStream;
        _listening = ListenAsync(_process.StandardError);
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count), CancellationToken.None).AsTask().GetAwaiter().GetResult();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Reads from the connection. An end before any data means that ssh or the remote docker failed, and
    /// throws an error with their message.</summary>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count = await _output.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (count == 0 && buffer.Length > 0 && !_hasAnswered && _isClosed == 0)
            throw await FailureAsync().ConfigureAwait(false);

        _hasAnswered |= count > 0;
        return count;
    }

    public override void Write(byte[] buffer, int offset, int count) =>
        WriteAsync(buffer.AsMemory(offset, count), CancellationToken.None).AsTask().GetAwaiter().GetResult();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await _input.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException) when (!_hasAnswered && _isClosed == 0)
        {
            throw await FailureAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Ends ssh immediately, so that an abandoned login does not use up the server's limit.</summary>
    internal void Abandon()
    {
        Kill();
        Dispose();
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || Interlocked.Exchange(ref _isClosed, 1) != 0)
            return;

        _input.Dispose();
        _output.Dispose();
        _ = EndAsync();
    }

    private async Task EndAsync()
    {
        if (!await EndsAsync(_process.WaitForExitAsync(), Grace).ConfigureAwait(false))
            Kill();

        // Closes the error stream, because a process that ssh left behind (ControlPersist) may keep it open.
        _process.StandardError.Dispose();
        await EndsAsync(_listening, Grace).ConfigureAwait(false);
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        _process.Dispose();
    }

    private async Task<SshFailure> FailureAsync()
    {
        bool ended = await EndsAsync(_process.WaitForExitAsync(), FailureGrace).ConfigureAwait(false);
        await EndsAsync(_listening, Grace).ConfigureAwait(false);
        lock (_words)
            return SshErrorText.Failure(ended ? _process.ExitCode : null, _words.ToString());
    }

    private async Task ListenAsync(StreamReader errors)
    {
        char[] buffer = new char[1024];
        try
        {
            for (
                int count = await errors.ReadAsync(buffer).ConfigureAwait(false);
                count > 0;
                count = await errors.ReadAsync(buffer).ConfigureAwait(false))
                lock (_words)
                    _words.Append(buffer, 0, Math.Min(count, MostWords - _words.Length));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Ignores the error: the connection was closed in the meantime.
        }
    }

    private static async Task<bool> EndsAsync(Task task, TimeSpan limit) =>
        await Task.WhenAny(task, Task.Delay(limit)).ConfigureAwait(false) == task;

    private void OnProcessExit(object? sender, EventArgs e) => Kill();

    private void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // Ignores the error: the process has already ended.
        }
    }
}
