namespace DockerNetwork.Testing;

/// <summary>What makes a private machine of a shell in fresh namespaces.</summary>
internal static class MachineScript
{
    /// <summary>Where a machine with another root has this computer's root.</summary>
    public const string Outside = "/mnt";

    // Where a machine with this computer's root has its /var/lib.
    private const string OutsideLib = "/run/outside-lib";

    // Of these folders the daemons would write parts that have no setting of their own (/run/docker, /opt/containerd,
    // /etc/docker/key.json, and of a swarm's load balancers /var/lib/docker/network).
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

    /// <summary>The commands for a machine of an edition.</summary>
    public static string For(EngineEdition edition) =>
        $"{Network} && {(edition.Root is string root ? Enter(root) : OwnFolders)} && {Names}";

    /// <summary>The commands that give a machine of an edition a folder of this computer, at the same path.</summary>
    public static string Share(EngineEdition edition, string folder) =>
        edition.Root is not null ? Bind(Outside + folder, folder)
        : folder.StartsWith(Lib, StringComparison.Ordinal) ? Bind($"{OutsideLib}/{folder[Lib.Length..]}", folder)
        : "true";

    private static string Bind(string from, string to) => $"mkdir -p '{to}' && mount --bind '{from}' '{to}'";

    // Writes go to memory: the root is read by other runs too. chroot would not do, for the engine mounts its own root
    // anew when it unpacks an image, and only a mount can be. /sys comes with the control groups in it.
    private static string Enter(string root) => $"""
        mount -t tmpfs tmpfs /run && mkdir /run/upper /run/work /run/root &&
        mount -t overlay -o 'lowerdir={root},upperdir=/run/upper,workdir=/run/work' overlay /run/root &&
        mount --rbind /sys /run/root/sys && mount --rbind /dev /run/root/dev && mount --bind /proc /run/root/proc &&
        pivot_root /run/root /run/root{Outside} && cd / && mount -t tmpfs tmpfs /run
        """;
}
