using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;

namespace ReviewPortal.Web.Accounts;

/// <summary>What follows when a reader's passkeys or authenticator app have changed: every other session ends.</summary>
internal sealed class FactorChanges(ReaderSignIn signIn, RecoveryCodes codes, ReviewDbContext db)
{
    /// <param name="method">What the session is worth from now on: whoever added a factor has just shown it.</param>
    /// <returns>Recovery codes to be shown, if the reader had none left.</returns>
    public async Task<IReadOnlyList<string>> AddedAsync(Reader reader, string method, CancellationToken cancellationToken)
    {
        var made = await codes.LeftAsync(reader.Id, cancellationToken) == 0 ? await codes.RenewAsync(reader.Id, cancellationToken) : [];
        await signIn.BeginAnewAsync(reader, method);
        return made;
    }

    /// <summary>With the last factor go the recovery codes, and what the session was worth by it.</summary>
    public async Task RemovedAsync(Reader reader, CancellationToken cancellationToken)
    {
        var has = await db.HasFactorAsync(reader.Id, cancellationToken);
        if (!has) await codes.RemoveAsync(reader.Id, cancellationToken);
        await signIn.BeginAnewAsync(reader, has ? SignInMethods.SecondFactor : SignInMethods.Password);
    }
}
