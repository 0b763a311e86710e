using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DockerNetwork.Engine.Transport;

/// <summary>TLS as the docker CLI does it: ca.pem says whom to trust, cert.pem and key.pem who we are.</summary>
internal static class TlsSettings
{
    internal static SslClientAuthenticationOptions For(EngineEndpoint endpoint)
    {
        SslClientAuthenticationOptions options = new() { TargetHost = endpoint.Address.IdnHost };
        try
        {
            options.CertificateChainPolicy = Trust(endpoint.TlsFolder);
            options.ClientCertificateContext = Identity(endpoint.TlsFolder);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new DockerNetworkException(FailureKind.RequestInvalid,
                $"The TLS files of {endpoint.Source} in '{endpoint.TlsFolder}' cannot be used: {e.Message} ca.pem, cert.pem and key.pem have to be PEM files that go together.", e);
        }

        if (endpoint.SkipTlsVerify)
#pragma warning disable CA5359 // A context can say so, and the user who wrote it is warned by the cmdlet.
            options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        return options;
    }

    /// <summary>Null for the machine's own trust. Revocation is not asked for: a private CA has no place to ask.</summary>
    private static X509ChainPolicy? Trust(string? folder)
    {
        if (folder is null || !File.Exists(Path.Combine(folder, "ca.pem")))
            return null;

        X509ChainPolicy policy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(Path.Combine(folder, "ca.pem"));
        return policy;
    }

    private static SslStreamCertificateContext? Identity(string? folder)
    {
        if (folder is null || !(File.Exists(Path.Combine(folder, "cert.pem")) || File.Exists(Path.Combine(folder, "key.pem"))))
            return null;

        string file = Path.Combine(folder, "cert.pem");
        X509Certificate2 certificate = X509Certificate2.CreateFromPemFile(file, Path.Combine(folder, "key.pem"));
        X509Certificate2Collection chain = [];
        chain.ImportFromPemFile(file);
        return SslStreamCertificateContext.Create(Usable(certificate), chain, offline: true);
    }

    /// <summary>Windows cannot use a key that lives in memory alone for TLS.</summary>
    private static X509Certificate2 Usable(X509Certificate2 certificate)
    {
        if (!OperatingSystem.IsWindows())
            return certificate;

        using (certificate)
            return new X509Certificate2(certificate.Export(X509ContentType.Pkcs12));
    }
}
