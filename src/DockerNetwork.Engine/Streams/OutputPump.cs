using Docker.DotNet;

namespace DockerNetwork.Engine.Streams;

/// <summary>Reads a process's stdout and stderr to their end, and passes them on line by line.</summary>
internal static class OutputPump
{
    private const int ChunkSize = 16 * 1024;

    internal static async Task RunAsync(
        MultiplexedStream stream, Action<OutputLine> output, CancellationToken cancellationToken)
    {
        LineSplitter standard = new(text => output(new OutputLine(text, IsError: false)));
        LineSplitter error = new(text => output(new OutputLine(text, IsError: true)));
        byte[] chunk = new byte[ChunkSize];
        while (true)
        {
            MultiplexedStream.ReadResult read = await stream
                .ReadOutputAsync(chunk, 0, chunk.Length, cancellationToken)
                .ConfigureAwait(false);
            if (read.EOF)
                break;

            (read.Target == MultiplexedStream.TargetStream.StandardError ? error : standard).Add(chunk, read.Count);
        }

        standard.Finish();
        error.Finish();
    }
}
