using System.Formats.Tar;
using System.Text;

namespace DockerNetwork.Testing;

/// <summary>The root folder of an image, collected in a tar file as an engine imports it.</summary>
internal sealed class RootArchive : IDisposable
{
    private const UnixFileMode Executable = (UnixFileMode)0b111_101_101;

    private readonly MemoryStream _bytes = new();
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly TarWriter _tar;

    public RootArchive() => _tar = new TarWriter(_bytes, TarEntryFormat.Pax, leaveOpen: true);

    public RootArchive AddFolders(params string[] paths)
    {
        foreach (string path in paths)
            _tar.WriteEntry(
                new PaxTarEntry(TarEntryType.Directory, Inside(path))
                {
                    Mode = path == "/tmp" ? Executable | (UnixFileMode)0b1_010_010_010 : Executable,
                });
        return this;
    }

    public RootArchive AddText(string path, string text)
    {
        using MemoryStream content = new(Encoding.UTF8.GetBytes(text));
        _tar.WriteEntry(
            new PaxTarEntry(TarEntryType.RegularFile, Inside(path)) { Mode = Executable, DataStream = content });
        return this;
    }

    public RootArchive AddLink(string path, string target)
    {
        _tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, Inside(path)) { LinkName = target });
        return this;
    }

    /// <summary>Adds a program of this machine and the libraries that it links to, each at its own path.</summary>
    public async Task<RootArchive> AddProgramAsync(string source, string path, CancellationToken cancellationToken)
    {
        AddFile(source, path);
        foreach (string library in await LinkedLibraries.OfAsync(source, cancellationToken))
            AddFile(library, library);
        return this;
    }

    /// <summary>Completes the archive.</summary>
    /// <returns>A request body.</returns>
    public HttpContent ToContent()
    {
        _tar.Dispose();
        ByteArrayContent content = new(_bytes.GetBuffer(), 0, (int)_bytes.Length);
        content.Headers.ContentType = new("application/x-tar");
        return content;
    }

    public void Dispose()
    {
        _tar.Dispose();
        _bytes.Dispose();
    }

    private static string Inside(string path) => path.TrimStart('/');

    // A library's path is often a link; the archive gets the target file. Two programs can share libraries, and an
    // engine refuses a path that occurs twice.
    private void AddFile(string source, string path)
    {
        if (!_files.Add(path))
            return;
        using FileStream content = File.OpenRead(source);
        _tar.WriteEntry(
            new PaxTarEntry(TarEntryType.RegularFile, Inside(path)) { Mode = Executable, DataStream = content });
    }
}
