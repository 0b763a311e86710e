namespace DockerNetwork.Engine.Tests.Endpoints;

public sealed class EndpointFinderTests : IDisposable
{
    private readonly DockerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("tcp://from-host:1", "ctx-b", true, "tcp://from-host:1", null, "DOCKER_HOST")]
    [InlineData(null, "ctx-b", true, "tcp://b:2", "ctx-b", "context 'ctx-b'")]
    [InlineData(null, null, true, "tcp://a:1", "ctx-a", "context 'ctx-a'")]
    [InlineData(null, null, false, null, "default", "the platform's default")]
    [InlineData(null, "default", true, null, "default", "the platform's default")]
    [InlineData("", "", false, null, "default", "the platform's default")]
    public void The_docker_CLIs_order_holds(
        string? host, string? context, bool current, string? address, string? foundContext, string source)
    {
        _folder.Context("ctx-a", new Uri("tcp://a:1"));
        _folder.Context("ctx-b", new Uri("tcp://b:2"));
        _folder["DOCKER_HOST"] = host;
        _folder["DOCKER_CONTEXT"] = context;
        if (current)
            _folder.Config("""{"currentContext":"ctx-a","auths":{"x":{}}}""");

        EngineEndpoint found = Find(null);

        Assert.Equal(
            address ?? (OperatingSystem.IsWindows() ? "npipe:////./pipe/docker_engine" : "unix:///var/run/docker.sock"),
            found.Address.OriginalString);
        Assert.Equal(foundContext, found.Context);
        Assert.Equal(source, found.Source);
    }

    [Fact]
    public void A_named_context_is_found_whatever_the_environment_says()
    {
        _folder["DOCKER_HOST"] = "tcp://other:1";
        _folder["DOCKER_TLS_VERIFY"] = "1";
        _folder.Context("lab", """{"Name":"lab","Endpoints":{"docker":{"Host":"tcp://lab:2376","SkipTLSVerify":true},"kubernetes":{}}}""", tls: true);

        EngineEndpoint lab = Find("lab");

        Assert.Equal("tcp://lab:2376", lab.Address.OriginalString);
        Assert.EndsWith(Path.Combine(string.Empty, "docker"), lab.TlsFolder, StringComparison.Ordinal);
        Assert.True(lab.SkipTlsVerify);
        Assert.Equal("lab", lab.Reference.ToString());
    }

    [Fact]
    public void The_default_context_is_what_the_environment_says()
    {
        _folder["DOCKER_HOST"] = "tcp://host:1";
        _folder.Config("""{"currentContext":"elsewhere"}""");

        Assert.Equal("tcp://host:1", Find("default").Address.OriginalString);
    }

    [Theory]
    [InlineData("nonesuch")]
    [InlineData("../../etc")]
    [InlineData("a b")]
    [InlineData("x")]
    [InlineData("")]
    public void A_context_that_is_not_there_is_said_with_those_that_are(string name)
    {
        _folder.Context("lab", new Uri("tcp://lab:2375"));

        DockerNetworkException failure = Assert.Throws<DockerNetworkException>(() => Find(name));

        Assert.Equal(FailureKind.ContextNotFound, failure.Kind);
        Assert.Contains("There are: default, lab.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Endpoints":{}}""")]
    [InlineData("""{"Endpoints":{"docker":{"Host":""}}}""")]
    [InlineData("""{"Endpoints":{"docker":{"Host":5}}}""")]
    [InlineData("""{"Endpoints":{"docker":{"Host":"gopher://x"}}}""")]
    public void A_context_that_cannot_be_used_is_invalid_and_named(string json)
    {
        _folder.Context("lab", json);

        DockerNetworkException failure = Assert.Throws<DockerNetworkException>(() => Find("lab"));

        Assert.Equal(FailureKind.RequestInvalid, failure.Kind);
        Assert.Contains("context 'lab'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_config_that_is_no_JSON_is_invalid_and_named_but_not_read_where_the_environment_says_enough()
    {
        _folder.Config("{ nope");

        DockerNetworkException failure = Assert.Throws<DockerNetworkException>(() => Find(null));
        Assert.Equal(FailureKind.RequestInvalid, failure.Kind);
        Assert.Contains("config.json", failure.Message, StringComparison.Ordinal);

        _folder["DOCKER_HOST"] = "tcp://host:1";
        Assert.Equal("DOCKER_HOST", Find(null).Source);
    }

    [Fact]
    public void Names_come_in_order_with_default_first_and_without_what_cannot_be_read()
    {
        _folder.Context("zoo", new Uri("tcp://z:1"));
        _folder.Context("lab", new Uri("tcp://l:1"));
        _folder.Context("broken", "{");

        using EngineConnector connector = _folder.Connector();
        Assert.Equal(["default", "lab", "zoo"], connector.ContextPattern());
    }

    [Fact]
    public void There_is_always_the_default_context()
    {
        _folder["DOCKER_CONFIG"] = Path.Combine(_folder.Path, "nowhere");

        using EngineConnector connector = _folder.Connector();
        Assert.Equal(["default"], connector.ContextPattern());
    }

    [Theory]
    [InlineData("tcp://lab:2376", "/certs", "/certs")]
    [InlineData("tcp://lab:2376", "", "config")]
    [InlineData("https://lab:2376", "", "config")]
    [InlineData("http://lab:2376", "/certs", null)]
    [InlineData("unix:///x.sock", "/certs", null)]
    [InlineData("ssh://lab", "/certs", null)]
    public void TLS_is_as_the_environment_says(string address, string certificates, string? folder)
    {
        _folder["DOCKER_CERT_PATH"] = certificates;
        Assert.Null(FindAddress(address).TlsFolder);

        _folder["DOCKER_TLS_VERIFY"] = "1";
        Assert.Equal(folder == "config" ? _folder.Path : folder, FindAddress(address).TlsFolder);
        Assert.False(FindAddress(address).SkipTlsVerify);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1")]
    public void The_files_of_an_https_address_are_taken_whatever_DOCKER_TLS_VERIFY_says(string? verify)
    {
        _folder["DOCKER_CERT_PATH"] = "/certs";
        _folder["DOCKER_TLS_VERIFY"] = verify;

        Assert.Equal("/certs", FindAddress("https://lab:2376").TlsFolder);
    }

    [Theory]
    [InlineData("lab:2375", "tcp://lab:2375")]
    [InlineData("192.0.2.9", "tcp://192.0.2.9")]
    [InlineData(" unix:///run/x.sock ", "unix:///run/x.sock")]
    public void An_address_without_a_scheme_is_tcp(string host, string address)
    {
        _folder["DOCKER_HOST"] = host;

        Assert.Equal(address, Find(null).Address.OriginalString);
    }

    [Theory]
    [InlineData("gopher://x")]
    [InlineData("unix://relative.sock")]
    [InlineData("unix://")]
    [InlineData("tcp://")]
    [InlineData("tcp://user:secret@lab:2375")]
    [InlineData("ssh://user:secret@lab")]
    [InlineData("http://secret@lab")]
    [InlineData("::::secret@::")]
    public void An_address_that_is_none_is_invalid_and_keeps_its_secret(string host)
    {
        _folder["DOCKER_HOST"] = host;

        DockerNetworkException failure = Assert.Throws<DockerNetworkException>(() => Find(null));

        Assert.Equal(FailureKind.RequestInvalid, failure.Kind);
        Assert.Contains("DOCKER_HOST", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_context_is_described_without_what_is_in_its_keys()
    {
        _folder.Context("lab", """{"Name":"lab","Metadata":{"Description":"The lab","x":1},"Endpoints":{"docker":{"Host":"tcp://lab:2376","SkipTLSVerify":true}}}""", tls: true);

        using EngineConnector connector = _folder.Connector();
        DockerContext lab = connector.DescribeContext("lab");

        Assert.Equal(
            ("lab", "The lab", "tcp://lab:2376", "NOT verified"),
            (lab.Name, lab.Description, lab.Host, lab.Tls.ToString()));
        Assert.StartsWith(_folder.Path, lab.Source, StringComparison.Ordinal);
        Assert.Equal("none", connector.DescribeContext("default").Tls.ToString());
    }

    private EngineEndpoint Find(string? context)
    {
        using EngineConnector connector = _folder.Connector();
        return connector.FindContext(context);
    }

    private EngineEndpoint FindAddress(string address)
    {
        using EngineConnector connector = _folder.Connector();
        return connector.FindAddress(new Uri(address));
    }
}
