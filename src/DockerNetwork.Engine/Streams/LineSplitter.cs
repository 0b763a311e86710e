using System.Text;

namespace DockerNetwork.Engine.Streams;

/// <summary>Splits a stream of bytes into lines. A character or a two-byte line break may be split over
/// chunks.</summary>
internal sealed class LineSplitter(Action<string> line)
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly StringBuilder _pending = new();
    private char[] _characters = [];

    internal void Add(byte[] bytes, int count)
    {
        if (_characters.Length < Encoding.UTF8.GetMaxCharCount(count))
            _characters = new char[Encoding.UTF8.GetMaxCharCount(count)];

        Cut(_decoder.GetChars(bytes, 0, count, _characters, 0, flush: false));
    }

    /// <summary>Passes on the rest after the last line break, if there is one.</summary>
    internal void Finish()
    {
        char[] rest = new char[1];
        if (_decoder.GetChars([], 0, 0, rest, 0, flush: true) > 0)
            _pending.Append(rest[0]);

        if (_pending.Length > 0)
            Emit();
    }

    private void Cut(int count)
    {
        int start = 0;
        for (
            int end = Array.IndexOf(_characters, '\n', start, count);
            end >= 0;
            end = Array.IndexOf(_characters, '\n', start, count - start))
        {
            _pending.Append(_characters, start, end - start);
            Emit();
            start = end + 1;
        }

        _pending.Append(_characters, start, count - start);
    }

    private void Emit()
    {
        if (_pending.Length > 0 && _pending[_pending.Length - 1] == '\r')
            _pending.Length--;

        string text = _pending.ToString();
        _pending.Clear();
        line(text);
    }
}
