namespace DockerNetwork.Testing;

/// <summary>The checkout that contains this program.</summary>
internal static class Checkout
{
    private static readonly string Root = FindRoot();

    // The path bin/&lt;configuration&gt;/&lt;framework&gt;, the same for every program that is built with this one.
    private static readonly string Output = Path.Combine(
        Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory).Split(Path.DirectorySeparatorChar)[^3..]);

    /// <summary>Returns the full path of a file or folder in the checkout.</summary>
    public static string Folder(string path) => Path.Combine(Root, path);

    /// <summary>Returns the path of the built program of a project in tests/.</summary>
    public static string TestProgram(string project) => Path.Combine(Root, "tests", project, Output, project + ".dll");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DockerNetwork.sln")))
            folder = folder.Parent;
        return folder?.FullName
            ?? throw new EngineSetupException(
                "Engines runs from a checkout of DockerNetwork, and there is none above it.");
    }
}
