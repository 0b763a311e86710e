using System.Net;
using System.Security.Cryptography.X509Certificates;
using DockerNetwork.Testing;

namespace DockerNetwork.Engine.Tests.Tls;

public sealed class TlsTests(EngineFixture fixture) : IClassFixture<EngineFixture>, IDisposable
{
    private readonly Certificates _certificates = new();
    private readonly EngineConnector _connector = new();

    public void Dispose()
    {
        _connector.Dispose();
        _certificates.Dispose();
    }

    [Fact]
    public async Task The_right_certificates_reach_the_engine()
    {
        await using TlsProxy door = Door(_certificates.Server(IPAddress.Loopback));

        INetworkEngine engine = await OpenAsync(door, _certificates.ClientFolder());

        Assert.Contains(await engine.Networks.ListAsync(CancellationToken.None), network => network.Name == "bridge");
        Assert.False(engine.IsLocal);
    }

    [Fact]
    public async Task An_attached_run_works_through_TLS()
    {
        await using TlsProxy door = Door(_certificates.Server(IPAddress.Loopback));
        INetworkEngine engine = await OpenAsync(door, _certificates.ClientFolder());
        string id = await engine.Containers.CreateAsync(new ContainerRequest
        {
            Image = fixture.Images.Image,
            Command = new(["sh", "-c", "echo hello; exit 4"]),
            Labels = new([new(TestLabel.Key, fixture.Run)]),
            AutoRemove = true,
        }, CancellationToken.None);
        List<OutputLine> lines = [];

        Assert.Equal(4, await engine.Containers.StartAttachedAsync(id, lines.Add, CancellationToken.None));
        Assert.Equal("hello", Assert.Single(lines).Text);
    }

    [Fact]
    public async Task A_certificate_of_another_authority_is_not_trusted()
    {
        using Certificates others = new();
        await using TlsProxy door = Door(others.Server(IPAddress.Loopback));

        await NotTrustedAsync(door, _certificates.ClientFolder());
    }

    [Fact]
    public async Task A_certificate_of_another_host_is_not_trusted()
    {
        await using TlsProxy door = Door(_certificates.Server(IPAddress.Parse("192.0.2.1")));

        await NotTrustedAsync(door, _certificates.ClientFolder());
    }

    [Fact]
    public async Task A_certificate_that_is_over_is_not_trusted()
    {
        await using TlsProxy door = Door(_certificates.Server(IPAddress.Loopback, DateTimeOffset.UtcNow.AddDays(-1)));

        await NotTrustedAsync(door, _certificates.ClientFolder());
    }

    [Fact]
    public async Task A_client_without_a_certificate_is_turned_away()
    {
        await using TlsProxy door = Door(_certificates.Server(IPAddress.Loopback));

        await NotTrustedAsync(door, _certificates.ClientFolder(withIdentity: false));
    }

    [Fact]
    public async Task A_context_can_leave_the_certificate_unverified()
    {
        using Certificates others = new();
        await using TlsProxy door = new(
            others.Server(IPAddress.Parse("192.0.2.1")), fixture.Address.LocalPath, clientNeeded: false);
        EngineEndpoint endpoint = new() { Address = door.Address, Source = "context 'lab'", SkipTlsVerify = true };

        INetworkEngine engine = await _connector.OpenAsync(endpoint, TimeSpan.FromSeconds(30), CancellationToken.None);

        Assert.NotEmpty(await engine.Networks.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Files_that_do_not_go_together_are_told_without_their_content()
    {
        string folder = _certificates.ClientFolder();
        await File.WriteAllTextAsync(Path.Combine(folder, "key.pem"), "SECRET");

        DockerNetworkException failure = await Assert.ThrowsAsync<DockerNetworkException>(() => _connector.OpenAsync(
            new EngineEndpoint
            {
                Address = new Uri("tcp://127.0.0.1:1"),
                Source = "DOCKER_HOST", TlsFolder = folder,
            },
            TimeSpan.FromSeconds(30), CancellationToken.None));

        Assert.Equal(FailureKind.RequestInvalid, failure.Kind);
        Assert.DoesNotContain("SECRET", failure.ToString(), StringComparison.Ordinal);
    }

    private TlsProxy Door(X509Certificate2 certificate) => new(certificate, fixture.Address.LocalPath);

    private Task<INetworkEngine> OpenAsync(TlsProxy door, string folder) => _connector.OpenAsync(
        new EngineEndpoint
        {
            Address = door.Address, Source = "DOCKER_HOST", TlsFolder = folder,
        },
        TimeSpan.FromSeconds(30), CancellationToken.None);

    private async Task NotTrustedAsync(TlsProxy door, string folder)
    {
        DockerNetworkException failure = await Assert.ThrowsAsync<DockerNetworkException>(() =>
            OpenAsync(door, folder));

        Assert.True(failure.Kind == FailureKind.EngineUnreachable, failure.ToString());
        Assert.Contains(door.Address.OriginalString, failure.Message, StringComparison.Ordinal);
        Assert.Contains("certificate", failure.Message, StringComparison.Ordinal);
    }
}
