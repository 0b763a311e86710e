using System.Diagnostics;
using System.Management.Automation;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Pipeline;

/// <summary>Shows a progress bar for long work. Steps arrive on the work's thread and are drawn on the pipeline thread.
/// The bar appears with the first step, and <see cref="Dispose"/> always removes it.</summary>
internal sealed class ProgressRelay(Cmdlet cmdlet, string activity) : IDisposable
{
    /// <summary>The shortest time between two updates of the bar, because drawing is expensive.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static int _lastId;
    private readonly int _id = Interlocked.Increment(ref _lastId);
    private bool _isShown;

    /// <summary>Makes the object that the work reports its progress to.</summary>
    internal IProgress<ProgressStep> Through(Action<Action> post) => new Reporter(this, post);

    public void Dispose()
    {
        if (_isShown)
            cmdlet.WriteProgress(
                new ProgressRecord(_id, activity, "Done") { RecordType = ProgressRecordType.Completed });
    }

    private void Show(ProgressStep step)
    {
        _isShown = true;
        string status = step.Status.Length > 0 ? step.Status : activity;
        cmdlet.WriteProgress(new ProgressRecord(_id, activity, status) { PercentComplete = step.Percent ?? -1 });
    }

    private sealed class Reporter(ProgressRelay relay, Action<Action> post) : IProgress<ProgressStep>
    {
        private readonly Stopwatch _since = new();

        public void Report(ProgressStep value)
        {
            if (_since.IsRunning && _since.Elapsed < Pause)
                return;

            _since.Restart();
            post(() => relay.Show(value));
        }
    }
}
