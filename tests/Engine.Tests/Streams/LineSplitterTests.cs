using System.Text;
using DockerNetwork.Engine.Streams;

namespace DockerNetwork.Engine.Tests.Streams;

public sealed class LineSplitterTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a\n", new[] { "a" })]
    [InlineData("a", new[] { "a" })]
    [InlineData("\n\n", new[] { "", "" })]
    [InlineData("a\r\nb\rc\r\n", new[] { "a", "b\rc" })]
    [InlineData("grün\n网络 🐳\nend", new[] { "grün", "网络 🐳", "end" })]
    public void Lines_are_the_same_whatever_the_chunks(string text, string[] lines)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int size = 1; size <= Math.Max(1, bytes.Length); size++)
            Assert.Equal(lines, Split(bytes, size));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_replaced() =>
        Assert.Equal(["a\uFFFDb", "\uFFFD"], Split([.. "a"u8, 0xFF, .. "b\n"u8, 0xE7, 0xBD], 1));

    private static List<string> Split(byte[] bytes, int size)
    {
        List<string> lines = [];
        LineSplitter splitter = new(lines.Add);
        foreach (byte[] chunk in bytes.Chunk(size))
            splitter.Add(chunk, chunk.Length);

        splitter.Finish();
        return lines;
    }
}
