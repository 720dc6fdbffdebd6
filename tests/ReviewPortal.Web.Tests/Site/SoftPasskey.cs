using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>A passkey in software that answers challenges as a device would, or as nobody should (WebAuthn 3; CBOR written by hand).</summary>
internal sealed class SoftPasskey
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public byte[] Id { get; init; } = RandomNumberGenerator.GetBytes(16);
    public string Origin { get; set; } = SiteFactory.Address.GetLeftPart(UriPartial.Authority);
    public string Host { get; set; } = SiteFactory.Address.Host;
    public bool IsUserVerified { get; set; } = true;
    public string Owner { get; set; } = "";

    /// <summary>The answer to a site that asks for a new passkey.</summary>
    public string Create(string options)
    {
        using var asked = JsonDocument.Parse(options);
        Owner = asked.RootElement.GetProperty("user").GetProperty("id").GetString() ?? "";
        byte[] length = [(byte)(Id.Length >> 8), (byte)Id.Length];
        var data = Data(0x40, [.. new byte[16], .. length, .. Id, .. PublicKey()]);
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data];
        return Answer(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(ClientData("webauthn.create", asked)),
            ["attestationObject"] = Base64Url.EncodeToString(attestation),
        });
    }

    /// <summary>The answer to a site that asks who is there.</summary>
    public string Get(string options)
    {
        using var asked = JsonDocument.Parse(options);
        var (client, data) = (ClientData("webauthn.get", asked), Data(0, []));
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(signature),
            ["userHandle"] = Owner,
        });
    }

    private string Answer(Dictionary<string, string> response) => JsonSerializer.Serialize(new
    {
        id = Base64Url.EncodeToString(Id),
        rawId = Base64Url.EncodeToString(Id),
        type = "public-key",
        clientExtensionResults = new { },
        response,
    });

    private byte[] ClientData(string type, JsonDocument asked) => JsonSerializer.SerializeToUtf8Bytes(
        new { type, challenge = asked.RootElement.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false });

    /// <summary>Whose site, whether somebody was there and proved who they are, and no count: as passkeys that are shared between devices have none.</summary>
    private byte[] Data(byte flags, byte[] rest) =>
        [.. SHA256.HashData(Encoding.ASCII.GetBytes(Host)), (byte)(flags | 1 | (IsUserVerified ? 4 : 0)), 0, 0, 0, 0, .. rest];

    /// <summary>COSE (RFC 9053): an elliptic curve, ES256, P-256, and the point.</summary>
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(false).Q;
        return [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, .. point.X ?? [], 0x22, 0x58, 32, .. point.Y ?? []];
    }

    private static byte[] Text(string text) => [(byte)(0x60 | text.Length), .. Encoding.ASCII.GetBytes(text)];
}
