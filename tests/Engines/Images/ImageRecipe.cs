namespace DockerNetwork.Testing;

/// <summary>A recipe for an image made from programs of this machine.</summary>
/// <param name="Name">The name of the image on Docker Hub that it replaces, which is also the name that a pull
/// requests.</param>
/// <param name="Programs">The names of the programs on the search path that it contains.</param>
/// <param name="Settings">Instructions as in a Dockerfile.</param>
/// <param name="FillAsync">Adds the files.</param>
internal sealed record ImageRecipe(
    string Name, IReadOnlyList<string> Programs, IReadOnlyList<string> Settings,
    Func<RootArchive, CancellationToken, Task> FillAsync)
{
    private const string SearchPath = "ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private const string Accounts = "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n";

    /// <summary>Busybox under all its names: a shell and the small network tools.</summary>
    public static ImageRecipe Alpine { get; } =
        new("alpine", ["busybox"], [SearchPath, "CMD [\"/bin/sh\"]"], FillAlpineAsync);

    /// <summary>Redis alone, so that the tests have an image without a shell. It keeps data in memory only, and accepts
    /// connections from other containers, as the official image does.</summary>
    public static ImageRecipe Redis { get; } = new(
        "redis",
        ["redis-server", "redis-cli"],
        [
            SearchPath, "WORKDIR /data", "EXPOSE 6379",
            "CMD [\"redis-server\", \"--protected-mode\", \"no\", \"--save\", \"\", \"--appendonly\", \"no\"]"],
        FillRedisAsync);

    private static async Task FillAlpineAsync(RootArchive root, CancellationToken cancellationToken)
    {
        string busybox = Tool.Find("busybox")!;
        ToolResult applets = await Tool.RunAsync("busybox", ["--list"], cancellationToken);
        root.AddFolders("/bin", "/etc", "/root", "/tmp", "/var")
            .AddText("/etc/passwd", Accounts)
            .AddText("/etc/group", "root:x:0:\nnogroup:x:65534:\n");
        await root.AddProgramAsync(busybox, "/bin/busybox", cancellationToken);
        foreach (
            string applet in applets
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(name => name != "busybox"))
            root.AddLink($"/bin/{applet}", "busybox");
    }

    private static async Task FillRedisAsync(RootArchive root, CancellationToken cancellationToken)
    {
        root.AddFolders("/data", "/etc", "/tmp").AddText("/etc/passwd", Accounts);
        await root.AddProgramAsync(Tool.Find("redis-server")!, "/usr/bin/redis-server", cancellationToken);
        await root.AddProgramAsync(Tool.Find("redis-cli")!, "/usr/bin/redis-cli", cancellationToken);
    }
}
