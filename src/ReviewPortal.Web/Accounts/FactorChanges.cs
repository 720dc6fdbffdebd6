using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;
using ReviewPortal.Records;

namespace ReviewPortal.Web.Accounts;

/// <summary>What follows when a reader's passkeys or authenticator app have changed: every other session ends, they are told by mail, and it is recorded.</summary>
internal sealed class FactorChanges(ReaderSignIn signIn, RecoveryCodes codes, Notices notices, Recorder record, ReviewDbContext db)
{
    /// <param name="method">What the session is worth from now on: whoever added a factor has just shown it.</param>
    /// <returns>Recovery codes to be shown, if the reader had none left.</returns>
    public async Task<IReadOnlyList<string>> AddedAsync(Reader reader, string method, CancellationToken cancellationToken)
    {
        var made = await codes.LeftAsync(reader.Id, cancellationToken) == 0 ? await codes.RenewAsync(reader.Id, cancellationToken) : [];
        if (method == SignInMethods.Passkey) notices.PasskeyAdded(reader);
        else notices.SecondFactorAdded(reader);
        record.Add(RecordKind.FactorsChanged, method == SignInMethods.Passkey ? "a passkey added" : "an authenticator app added");
        await signIn.BeginAnewAsync(reader, method);
        return made;
    }

    /// <summary>With the last factor go the recovery codes, and what the session was worth by it.</summary>
    /// <param name="method">By what the factor let in.</param>
    public async Task RemovedAsync(Reader reader, string method, CancellationToken cancellationToken)
    {
        if (method == SignInMethods.Passkey) notices.PasskeyRemoved(reader);
        else notices.SecondFactorRemoved(reader);
        record.Add(RecordKind.FactorsChanged, method == SignInMethods.Passkey ? "a passkey removed" : "the authenticator app removed");
        var has = await db.HasFactorAsync(reader.Id, cancellationToken);
        if (!has) await codes.RemoveAsync(reader.Id, cancellationToken);
        await signIn.BeginAnewAsync(reader, has ? SignInMethods.SecondFactor : SignInMethods.Password);
    }
}
