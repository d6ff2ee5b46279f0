using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BmnnHierarchy.Access.Certificates;

/// <summary>
/// An issuer's list of revoked certificates (RFC 5280, section 5), read from a file: on a closed network nobody fetches it.
/// The framework builds such lists and hands chains over to the system's own store, but does not read one to look into.
/// </summary>
internal sealed class RevocationList
{
    private const string Ecdsa = "1.2.840.10045.4.3.";
    private const string Rsa = "1.2.840.113549.1.1.";
    private readonly byte[] _signed;
    private readonly byte[] _signature;
    private readonly string _algorithm;
    private readonly HashSet<BigInteger> _serials;

    private RevocationList(
        byte[] signed, byte[] signature, string algorithm, X500DistinguishedName issuer, DateTimeOffset? nextUpdate, HashSet<BigInteger> serials)
    {
        (_signed, _signature, _algorithm, _serials) = (signed, signature, algorithm, serials);
        (Issuer, NextUpdate) = (issuer, nextUpdate);
    }

    public X500DistinguishedName Issuer { get; }

    /// <summary>When the issuer promises the next list; from then on this one says nothing any more. Null: no promise.</summary>
    public DateTimeOffset? NextUpdate { get; }

    public bool Names(X509Certificate2 certificate) => _serials.Contains(SerialOf(certificate));

    public static BigInteger SerialOf(X509Certificate2 certificate) => new(certificate.SerialNumberBytes.Span, isUnsigned: false, isBigEndian: true);

    /// <summary>Whether the certificate's key made the signature: a list that somebody else has put there says nothing.</summary>
    public bool IsSignedBy(X509Certificate2 issuer)
    {
        if (HashOf(_algorithm) is not { } hash)
        {
            return false;
        }

        if (_algorithm.StartsWith(Ecdsa, StringComparison.Ordinal))
        {
            using var key = issuer.GetECDsaPublicKey();
            return key?.VerifyData(_signed, _signature, hash, DSASignatureFormat.Rfc3279DerSequence) == true;
        }

        using var rsa = issuer.GetRSAPublicKey();
        return rsa?.VerifyData(_signed, _signature, hash, RSASignaturePadding.Pkcs1) == true;
    }

    /// <summary>Reads a list in DER or PEM.</summary>
    /// <exception cref="CryptographicException">It is none.</exception>
    public static RevocationList Read(ReadOnlySpan<byte> file)
    {
        try
        {
            return ReadDer(Bare(file));
        }
        catch (AsnContentException fault)
        {
            throw new CryptographicException("Not a list of revoked certificates.", fault);
        }
    }

    private static byte[] Bare(ReadOnlySpan<byte> file)
    {
        var text = System.Text.Encoding.UTF8.GetString(file);
        return PemEncoding.TryFind(text, out var fields) && text[fields.Label] == "X509 CRL" ? Convert.FromBase64String(text[fields.Base64Data]) : file.ToArray();
    }

    private static RevocationList ReadDer(byte[] der)
    {
        var list = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
        var signed = list.ReadEncodedValue().ToArray();
        var algorithm = list.ReadSequence().ReadObjectIdentifier();
        var signature = list.ReadBitString(out _);

        var body = new AsnReader(signed, AsnEncodingRules.DER).ReadSequence();
        if (body.PeekTag() == Asn1Tag.Integer)
        {
            body.ReadInteger();
        }

        body.ReadSequence();
        var issuer = new X500DistinguishedName(body.ReadEncodedValue().Span);
        ReadTime(body);
        var nextUpdate = body.HasData && IsTime(body.PeekTag()) ? ReadTime(body) : (DateTimeOffset?)null;
        var serials = new HashSet<BigInteger>();
        if (body.HasData && body.PeekTag() == Asn1Tag.Sequence)
        {
            var revoked = body.ReadSequence();
            while (revoked.HasData)
            {
                serials.Add(revoked.ReadSequence().ReadInteger());
            }
        }

        return new RevocationList(signed, signature, algorithm, issuer, nextUpdate, serials);
    }

    private static bool IsTime(Asn1Tag tag) => tag == Asn1Tag.UtcTime || tag == Asn1Tag.GeneralizedTime;

    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag() == Asn1Tag.UtcTime ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();

    private static HashAlgorithmName? HashOf(string algorithm) => algorithm switch
    {
        Rsa + "11" or Ecdsa + "2" => HashAlgorithmName.SHA256,
        Rsa + "12" or Ecdsa + "3" => HashAlgorithmName.SHA384,
        Rsa + "13" or Ecdsa + "4" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
