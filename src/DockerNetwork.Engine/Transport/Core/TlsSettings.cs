using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DockerNetwork.Engine.Transport;

/// <summary>The TLS settings, as in the docker CLI: ca.pem for the trusted authorities, cert.pem and key.pem for the
/// client certificate.</summary>
internal static class TlsSettings
{
    /// <exception cref="DockerNetworkException">RequestInvalid: a file is missing or unusable.</exception>
    internal static SslClientAuthenticationOptions For(EngineEndpoint endpoint)
    {
        TlsFiles files = new(endpoint);
        SslClientAuthenticationOptions options = new()
        {
            TargetHost = endpoint.Address.IdnHost,
            CertificateChainPolicy = Trust(endpoint, files),
            ClientCertificateContext = Identity(files),
        };
        if (endpoint.SkipTlsVerify)
#pragma warning disable CA5359 // A context may specify this, and the cmdlet warns its author.
            options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        return options;
    }

    /// <summary>Trusts only the authorities of ca.pem. Null means the machine's own authorities. It applies to an https
    /// address without files, and to a context created without a CA (docker/cli cli/context/docker/load.go), as for an
    /// engine with a public certificate. DOCKER_TLS_VERIFY requires ca.pem (docker/cli cli/context/tlsdata.go,
    /// TLSDataFromFiles). Does not check revocation, because a private CA has no service for it.</summary>
    private static X509ChainPolicy? Trust(EngineEndpoint endpoint, TlsFiles files)
    {
        string? text = files.Read(TlsFiles.Authority);
        if (text is null)
            return endpoint.TlsFolder is null || endpoint.AllowsMachineTrust
                ? null
                : throw files.Unusable(
                    TlsFiles.Authority, "is not there, and nothing else says which certificate to trust");

        X509ChainPolicy policy = new()
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.AddRange(Certificates(files, TlsFiles.Authority, text));
        return policy;
    }

    private static SslStreamCertificateContext? Identity(TlsFiles files)
    {
        string? certificate = files.Read(TlsFiles.Certificate);
        string? key = files.Read(TlsFiles.Key);
        if (certificate is null && key is null)
            return null;

        if (certificate is null)
            throw files.Unusable(TlsFiles.Certificate, $"is not there, and {TlsFiles.Key} is of no use without it");

        X509Certificate2Collection chain = Certificates(files, TlsFiles.Certificate, certificate);
        if (key is null)
            throw files.Unusable(TlsFiles.Key, $"is not there, and {TlsFiles.Certificate} is of no use without it");

        return SslStreamCertificateContext.Create(Usable(WithKey(files, certificate, key)), chain, offline: true);
    }

    private static X509Certificate2Collection Certificates(TlsFiles files, string name, string text)
    {
        X509Certificate2Collection found = [];
        try
        {
            found.ImportFromPem(text);
        }
        catch (CryptographicException e)
        {
            throw files.Unusable(name, "cannot be read as certificates", e);
        }

        return found.Count > 0 ? found : throw files.Unusable(name, "has no certificate in it (PEM)");
    }

    private static X509Certificate2 WithKey(TlsFiles files, string certificate, string key)
    {
        try
        {
            return X509Certificate2.CreateFromPem(certificate, key);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw files.Unusable(
                TlsFiles.Key, $"is not the key of {TlsFiles.Certificate}, or is encrypted, or is not a PEM file", e);
        }
    }

    /// <summary>Converts a certificate for use with TLS on Windows, which cannot use a key that is only in
    /// memory.</summary>
    private static X509Certificate2 Usable(X509Certificate2 certificate)
    {
        if (!OperatingSystem.IsWindows())
            return certificate;

        using (certificate)
            return new X509Certificate2(certificate.Export(X509ContentType.Pkcs12));
    }
}
