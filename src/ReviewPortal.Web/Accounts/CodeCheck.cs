using ReviewPortal.Accounts.Factors;

namespace ReviewPortal.Web.Accounts;

/// <summary>Takes a reader's codes, of an app or for recovery. A try is counted towards the lock before the code is looked at.</summary>
internal sealed class CodeCheck(AuthenticatorApps apps, RecoveryCodes recovery, Tries tries, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <param name="typed">As people type codes, in groups too.</param>
    /// <returns>Why it is no proof; null if it is one.</returns>
    public Task<string?> ProblemOfAsync(string readerId, string typed, CancellationToken cancellationToken) => ProblemOfAsync(
        readerId, () => apps.TakeAsync(readerId, FactorWords.Digits(typed), Now, cancellationToken), FactorWords.WrongCode, cancellationToken);

    /// <inheritdoc cref="ProblemOfAsync(string, string, CancellationToken)"/>
    public Task<string?> ProblemOfRecoveryAsync(string readerId, string typed, CancellationToken cancellationToken) => ProblemOfAsync(
        readerId, () => recovery.TakeAsync(readerId, typed, cancellationToken), FactorWords.WrongRecoveryCode, cancellationToken);

    private async Task<string?> ProblemOfAsync(string readerId, Func<Task<bool>> taking, string wrong, CancellationToken cancellationToken)
    {
        if (!await tries.TakeAsync(readerId, Now, cancellationToken)) return FactorWords.TooManyTries;
        if (!await taking()) return wrong;
        await tries.ForgetAsync(readerId, cancellationToken);
        return null;
    }
}
