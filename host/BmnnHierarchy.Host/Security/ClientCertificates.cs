using BmnnHierarchy.Access;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Host.Security;

/// <summary>
/// Asks for client certificates on HTTPS where they are in use. One listener of several can say otherwise
/// (<c>Kestrel:Endpoints:X:ClientCertificateMode</c>). The handshake takes every certificate: which are good is asked at
/// sign-in, where a refusal can be told and is on record.
/// </summary>
internal static class ClientCertificates
{
    public static void UseClientCertificates(this IWebHostBuilder host) =>
        host.ConfigureServices(services => services.AddOptions<KestrelServerOptions>().Configure<IOptions<AccessSettings>>((kestrel, access) =>
        {
            if (access.Value.Certificates.Use is CertificateUse.Off)
            {
                return;
            }

            kestrel.ConfigureHttpsDefaults(https =>
            {
                https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
                https.AllowAnyClientCertificate();
            });
        }));
}
