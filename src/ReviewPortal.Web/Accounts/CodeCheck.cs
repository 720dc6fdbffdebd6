using ReviewPortal.Accounts.Factors;

namespace ReviewPortal.Web.Accounts;

/// <summary>Takes a code of a reader's authenticator app, and counts the try towards the lock before it looks.</summary>
internal sealed class CodeCheck(AuthenticatorApps apps, Tries tries, TimeProvider time)
{
    /// <param name="typed">As people type codes, in groups too.</param>
    /// <returns>Why it is no proof; null if it is one.</returns>
    public async Task<string?> ProblemOfAsync(string readerId, string typed, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (!await tries.TakeAsync(readerId, now, cancellationToken)) return FactorWords.TooManyTries;
        if (!await apps.TakeAsync(readerId, FactorWords.Digits(typed), now, cancellationToken)) return FactorWords.WrongCode;
        await tries.ForgetAsync(readerId, cancellationToken);
        return null;
    }
}
