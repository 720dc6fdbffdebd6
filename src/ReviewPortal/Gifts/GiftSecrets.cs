namespace ReviewPortal.Gifts;

/// <summary>Keeps what a giver is shown again: in the database it stands under keys that lie elsewhere.</summary>
/// <param name="seal">With the site’s keys.</param>
/// <param name="open">Null if the keys that it was sealed with are lost.</param>
public sealed class GiftSecrets(Func<string, string> seal, Func<string, string?> open)
{
    public string Seal(string secret) => seal(secret);

    /// <returns>Null if the keys that it was sealed with are lost.</returns>
    public string? Open(string sealedSecret) => open(sealedSecret);
}
