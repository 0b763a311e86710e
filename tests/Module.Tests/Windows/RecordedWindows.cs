namespace DockerNetwork.ModuleTests.Windows;

/// <summary>The responses of Docker Engines on Windows Server. The networks (a nat one of January 2020, an l2bridge one
/// of December 2017) and a container's endpoint on the first are recorded: they were published with articles on
/// <c>docker network inspect</c> and <c>docker container inspect</c>. The rest of the container's response was not
/// published, and is the minimum that a response has.</summary>
internal static class RecordedWindows
{
    internal const string Networks = """
        [{"Name":"nat","Id":"5bdb5d65193e0f2c75324bfb491bddfdfe832fbc5274b17bb65ffc159b813c35","Created":"2020-01-16T00:33:51.3521196Z","Scope":"local","Driver":"nat","EnableIPv6":false,"IPAM":{"Driver":"windows","Options":null,"Config":[{"Subnet":"192.168.48.0/20","Gateway":"192.168.48.1"}]},"Internal":false,"Attachable":false,"Ingress":false,"ConfigFrom":{"Network":""},"ConfigOnly":false,"Containers":{},"Options":{"com.docker.network.windowsshim.hnsid":"AB1F91D2-F403-409F-8E8A-F70BF850CC30","com.docker.network.windowsshim.networkname":"nat"},"Labels":{}},
        {"Name":"myl2bridge","Id":"7cdbe7a390445e7a08cac836397b7cf4ce0353c8f29dfc3ba98f95bd531a900e","Created":"2017-12-12T11:44:06.0781343-08:00","Scope":"local","Driver":"l2bridge","EnableIPv6":false,"IPAM":{"Driver":"windows","Options":null,"Config":[{"Subnet":"10.0.0.0/24","Gateway":"10.0.0.1"}]},"Internal":false,"Attachable":false,"Ingress":false,"ConfigFrom":{"Network":""},"ConfigOnly":false,"Containers":{},"Options":{"com.docker.network.windowsshim.hnsid":"a003cd4d-f20d-4e3d-af1a-ae7b453399a4","com.docker.network.windowsshim.networkname":"myl2bridge"},"Labels":{}},
        {"Name":"none","Id":"86bac2268b7f","Scope":"local","Driver":"null"}]
        """;

    private const string Places = """{"nat":{"IPAMConfig":null,"Links":null,"Aliases":null,"NetworkID":"5bdb5d65193e0f2c75324bfb491bddfdfe832fbc5274b17bb65ffc159b813c35","EndpointID":"7b9b8eea699c59e7943031d67e81d34e7e077f3d74b17866d6c137a72b71ceed","Gateway":"192.168.48.1","IPAddress":"192.168.51.62","IPPrefixLen":24,"IPv6Gateway":"","GlobalIPv6Address":"","GlobalIPv6PrefixLen":0,"MacAddress":"00:15:5d:70:38:c8","DriverOpts":null}}""";

    internal const string Containers = """[{"Id":"56dae625d7c0d69235147f0c8f1b4aa64ac9c51f92a03f35e5ba168d30d7817a","Names":["/web"],"Image":"nanoserver","State":"running","Status":"Up","NetworkSettings":{"Networks":""" + Places + """}}]""";

    internal const string Container = """{"Id":"56dae625d7c0d69235147f0c8f1b4aa64ac9c51f92a03f35e5ba168d30d7817a","Name":"/web","Created":"2020-01-16T00:40:00Z","State":{"Status":"running"},"Config":{"Image":"nanoserver","Hostname":"56dae625d7c0"},"HostConfig":{"NetworkMode":"nat"},"NetworkSettings":{"Networks":""" + Places + """}}""";
}
