using DockerNetwork.Engine.Tests.Endpoints;

namespace DockerNetwork.Engine.Tests.Tls;

/// <summary>Missing or unusable TLS files are named in the error, and nothing else is trusted instead.</summary>
public sealed class TrustTests : IDisposable
{
    private static readonly Uri Nowhere = new("tcp://127.0.0.1:1");

    private readonly Certificates _certificates = new();
    private readonly DockerFolder _config = new();
    private readonly string _folder;

    public TrustTests()
    {
        _folder = _certificates.ClientFolder();
        _config["DOCKER_CERT_PATH"] = _folder;
        _config["DOCKER_TLS_VERIFY"] = "1";
        _config["DOCKER_HOST"] = Nowhere.OriginalString;
    }

    public void Dispose()
    {
        _config.Dispose();
        _certificates.Dispose();
    }

    [Fact]
    public async Task Files_in_order_are_no_hindrance() =>
        Assert.Equal(FailureKind.EngineUnreachable, (await FailsAsync()).Kind);

    [Theory]
    [InlineData("1", "tcp://127.0.0.1:1")]
    [InlineData("1", "https://127.0.0.1:1")]
    [InlineData("", "https://127.0.0.1:1")]
    public async Task Without_ca_pem_the_machines_authorities_are_not_taken(string verify, string host)
    {
        _config["DOCKER_TLS_VERIFY"] = verify;
        _config["DOCKER_HOST"] = host;
        File.Delete(In("ca.pem"));

        await RefusesAsync("ca.pem", "is not there", "DOCKER_CERT_PATH");
    }

    [Fact]
    public async Task Without_DOCKER_CERT_PATH_the_files_are_in_the_docker_config()
    {
        _config["DOCKER_CERT_PATH"] = null;

        DockerNetworkException failure = await FailsAsync();

        Assert.Equal(FailureKind.RequestInvalid, failure.Kind);
        Assert.Contains(Path.Combine(_config.Path, "ca.pem"), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_by_its_first_file()
    {
        _config["DOCKER_CERT_PATH"] = In("nonesuch");

        await RefusesAsync(Path.Combine("nonesuch", "ca.pem"), "is not there", "DOCKER_CERT_PATH");
    }

    [Theory]
    [InlineData("ca.pem", "")]
    [InlineData("ca.pem", "SECRET")]
    [InlineData("cert.pem", "")]
    [InlineData("cert.pem", "SECRET")]
    public async Task A_file_without_a_certificate_is_named(string file, string content)
    {
        await File.WriteAllTextAsync(In(file), content);

        await RefusesAsync(file, "has no certificate in it");
    }

    [Theory]
    [InlineData("ca.pem")]
    [InlineData("cert.pem")]
    public async Task A_broken_certificate_is_named(string file)
    {
        await File.WriteAllTextAsync(
            In(file), "-----BEGIN CERTIFICATE-----\nU0VDUkVU\n-----END CERTIFICATE-----\n");

        await RefusesAsync(file, "cannot be read as certificates");
    }

    [Theory]
    [InlineData("cert.pem", "key.pem")]
    [InlineData("key.pem", "cert.pem")]
    public async Task A_certificate_and_its_key_need_each_other(string missing, string other)
    {
        File.Delete(In(missing));

        await RefusesAsync(missing, "is not there", other);
    }

    [Fact]
    public async Task A_key_of_another_certificate_is_named()
    {
        File.Copy(Path.Combine(_certificates.ClientFolder(), "key.pem"), In("key.pem"), overwrite: true);

        await RefusesAsync("key.pem", "is not the key of");
    }

    [Theory]
    [InlineData("ca.pem")]
    [InlineData("cert.pem")]
    [InlineData("key.pem")]
    public async Task A_file_that_cannot_be_read_is_named(string file)
    {
        // Root can read every file, but cannot read a folder as a file.
        File.Delete(In(file));
        Directory.CreateDirectory(In(file));

        await RefusesAsync(file, "cannot be read");
    }

    [Fact]
    public async Task A_file_that_was_put_right_is_taken_in_the_same_session()
    {
        using EngineConnector connector = _config.Connector();
        string authority = In("ca.pem");
        File.Move(authority, In("elsewhere"));
        Assert.Equal(FailureKind.RequestInvalid, (await FailsAsync(connector)).Kind);

        File.Move(In("elsewhere"), authority);

        Assert.Equal(FailureKind.EngineUnreachable, (await FailsAsync(connector)).Kind);
    }

    [Fact]
    public async Task A_context_without_ca_pem_may_be_verified_by_the_machines_authorities()
    {
        // Follows docker/cli cli/context/docker/load.go: the folder has the files of a context with certificate and
        // key.
        _config.Context("lab", Nowhere, _folder);
        File.Delete(In("ca.pem"));

        Assert.Equal(FailureKind.EngineUnreachable, (await FailsAsync(context: "lab")).Kind);
    }

    [Fact]
    public async Task A_contexts_trust_is_not_that_of_the_environment()
    {
        _config.Context("lab", Nowhere, _folder);
        using EngineConnector connector = _config.Connector();
        _config["DOCKER_CERT_PATH"] = connector.FindContext("lab").TlsFolder;
        File.Delete(Path.Combine(connector.FindContext("lab").TlsFolder!, "ca.pem"));

        Assert.Equal(FailureKind.EngineUnreachable, (await FailsAsync(connector, "lab")).Kind);
        Assert.Equal(FailureKind.RequestInvalid, (await FailsAsync(connector)).Kind);
    }

    [Theory]
    [InlineData("ca.pem", "has no certificate in it")]
    [InlineData("cert.pem", "has no certificate in it")]
    [InlineData("key.pem", "is not the key of")]
    public async Task A_contexts_files_are_put_right_by_docker_context_update(string file, string why)
    {
        await File.WriteAllTextAsync(In(file), "SECRET");
        _config.Context("lab", Nowhere, _folder);

        DockerNetworkException failure = await FailsAsync(context: "lab");

        Assert.Equal(FailureKind.RequestInvalid, failure.Kind);
        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
        Assert.Contains("docker context update lab", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", failure.ToString(), StringComparison.Ordinal);
    }

    private string In(string file) => Path.Combine(_folder, file);

    private async Task RefusesAsync(string file, params string[] words)
    {
        DockerNetworkException failure = await FailsAsync();

        Assert.Equal(FailureKind.RequestInvalid, failure.Kind);
        Assert.Contains($"'{In(file)}'", failure.Message, StringComparison.Ordinal);
        Assert.Contains(_config["DOCKER_HOST"]!, failure.Message, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, failure.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("SECRET", failure.ToString(), StringComparison.Ordinal);
        TestContext.Current.TestOutputHelper?.WriteLine(failure.Message);
    }

    private async Task<DockerNetworkException> FailsAsync(EngineConnector? connector = null, string? context = null)
    {
        using EngineConnector own = _config.Connector();
        EngineEndpoint endpoint = (connector ?? own).FindContext(context);
        return await Assert.ThrowsAsync<DockerNetworkException>(
            () => (connector ?? own).OpenAsync(endpoint, TimeSpan.FromSeconds(30), CancellationToken.None));
    }
}
