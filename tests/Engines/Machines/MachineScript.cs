namespace DockerNetwork.Testing;

/// <summary>The shell commands that turn fresh namespaces into a private machine.</summary>
internal static class MachineScript
{
    /// <summary>The path of this computer's root in a machine with another root.</summary>
    public const string Outside = "/mnt";

    // The path of this computer's /var/lib in a machine with this computer's root.
    private const string OutsideLib = "/run/outside-lib";

    // The daemons would write to parts of these folders that have no setting of their own (/run/docker,
    // /opt/containerd, /etc/docker/key.json, and /var/lib/docker/network for the load balancers of a swarm).
    private const string OwnFolders = $"""
        mount -t tmpfs tmpfs /run && mount -t tmpfs tmpfs /opt &&
        mkdir /run/etc /run/etc-work && mount -t overlay -o lowerdir=/etc,upperdir=/run/etc,workdir=/run/etc-work overlay /etc &&
        mkdir {OutsideLib} /run/lib /run/lib-work && mount --rbind /var/lib {OutsideLib} &&
        mount -t overlay -o lowerdir=/var/lib,upperdir=/run/lib,workdir=/run/lib-work overlay /var/lib
        """;

    private const string Lib = "/var/lib/";

    private static readonly string Network =
        $"busybox ip link set lo up && busybox ip address add {EmptyNameServer.Address}/32 dev lo && mount -t proc proc /proc";

    private static readonly string Names =
        $"rm -f /etc/resolv.conf && echo nameserver {EmptyNameServer.Address} >/etc/resolv.conf";

    /// <summary>Returns the commands for a machine of an edition.</summary>
    public static string For(EngineEdition edition) =>
        $"{Network} && {(edition.Root is string root ? Enter(root) : OwnFolders)} && {Names}";

    /// <summary>Returns the commands that share a folder of this computer with a machine of an edition, at the same
    /// path.</summary>
    public static string Share(EngineEdition edition, string folder) =>
        edition.Root is not null ? Bind(Outside + folder, folder)
        : folder.StartsWith(Lib, StringComparison.Ordinal) ? Bind($"{OutsideLib}/{folder[Lib.Length..]}", folder)
        : "true";

    private static string Bind(string from, string to) => $"mkdir -p '{to}' && mount --bind '{from}' '{to}'";

    // Writes go to memory, because other runs read the root, too. chroot is not enough: the engine mounts its own root
    // again when it unpacks an image, and only a mount can be mounted. /sys brings the control groups with it.
    private static string Enter(string root) => $"""
        mount -t tmpfs tmpfs /run && mkdir /run/upper /run/work /run/root &&
        mount -t overlay -o 'lowerdir={root},upperdir=/run/upper,workdir=/run/work' overlay /run/root &&
        mount --rbind /sys /run/root/sys && mount --rbind /dev /run/root/dev && mount --bind /proc /run/root/proc &&
        pivot_root /run/root /run/root{Outside} && cd / && mount -t tmpfs tmpfs /run
        """;
}
