using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DockerNetwork.Engine.Tests.Tls;

/// <summary>A certificate authority for one test.</summary>
public sealed class Certificates : IDisposable
{
    private readonly X509Certificate2 _authority = Authority();
    private readonly List<string> _folders = [];

    /// <summary>Creates a server certificate.</summary>
    public X509Certificate2 Server(IPAddress address, DateTimeOffset? until = null)
    {
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(address);
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=engine", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        return Signed(request, key, until);
    }

    /// <summary>Creates the folder that DOCKER_CERT_PATH names.</summary>
    public string ClientFolder(bool withIdentity = true)
    {
        string folder = Directory.CreateTempSubdirectory("dockernetwork-tls-").FullName;
        _folders.Add(folder);
        File.WriteAllText(Path.Combine(folder, "ca.pem"), _authority.ExportCertificatePem());
        if (!withIdentity)
            return folder;

        using RSA key = RSA.Create(2048);
        using X509Certificate2 client = Signed(
            new CertificateRequest("CN=client", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), key,
            null);
        File.WriteAllText(Path.Combine(folder, "cert.pem"), client.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        return folder;
    }

    public void Dispose()
    {
        _authority.Dispose();
        foreach (string folder in _folders)
            Directory.Delete(folder, recursive: true);
    }

    private static X509Certificate2 Authority()
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=authority", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow.AddDays(30));
    }

    private X509Certificate2 Signed(CertificateRequest request, RSA key, DateTimeOffset? until)
    {
        DateTimeOffset end = until ?? DateTimeOffset.UtcNow.AddDays(1);
        using X509Certificate2 certificate = request.Create(
            _authority, end.AddDays(-10), end, RandomNumberGenerator.GetBytes(8));
        return certificate.CopyWithPrivateKey(key);
    }
}
