namespace DockerNetwork.Core.Engine;

/// <summary>Takes the lines that a user sees with -Debug and -Verbose. It belongs to the asynchronous work of one
/// cmdlet and follows that work from thread to thread. Without a log, a line costs one read of a variable.</summary>
/// <param name="debug">Takes a line for each request; null if nobody wants them. Any thread may call it.</param>
/// <param name="verbose">Takes notes about what was left as it was; null likewise.</param>
internal sealed class WorkLog(Action<string>? debug, Action<string>? verbose)
{
    private static readonly AsyncLocal<WorkLog?> Flow = new();

    /// <summary>True if the current work has a log.</summary>
    internal static bool IsOn => Flow.Value is not null;

    private Action<string>? Debug { get; } = debug;

    private Action<string>? Verbose { get; } = verbose;

    /// <summary>Writes a line about a request.</summary>
    internal static void Request(string line) => Flow.Value?.Debug?.Invoke(line);

    /// <summary>Writes a note, such as that a container was connected already.</summary>
    internal static void Note(string note) => Flow.Value?.Verbose?.Invoke(note);

    /// <summary>Runs work with this log. The log ends with the work.</summary>
    internal async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        Flow.Value = this;
        return await work().ConfigureAwait(false);
    }
}
