namespace DockerNetwork.Testing;

/// <summary>How an image is made from programs of this machine.</summary>
/// <param name="Name">The name of the image that it stands for on Docker Hub, which is also what a pull asks
/// for.</param>
/// <param name="Programs">The programs that it takes, by their names on the search path.</param>
/// <param name="Settings">Instructions as in a Dockerfile.</param>
/// <param name="FillAsync">Puts the files in.</param>
internal sealed record ImageRecipe(
    string Name, IReadOnlyList<string> Programs, IReadOnlyList<string> Settings,
    Func<RootArchive, CancellationToken, Task> FillAsync)
{
    private const string SearchPath = "ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private const string Accounts = "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n";

    /// <summary>Busybox under all its names: a shell and the small network tools.</summary>
    public static ImageRecipe Alpine { get; } =
        new("alpine", ["busybox"], [SearchPath, "CMD [\"/bin/sh\"]"], FillAlpineAsync);

    /// <summary>Redis alone: what an image without a shell is like is worth testing too. Memory only, and open to other
    /// containers as the official image is.</summary>
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
