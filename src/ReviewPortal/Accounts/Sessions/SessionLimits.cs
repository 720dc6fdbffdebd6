namespace ReviewPortal.Accounts.Sessions;

/// <summary>
/// How long a session goes on: <paramref name="Idle"/> without a request, <paramref name="Whole"/> in all, each exclusive.
/// </summary>
/// <remarks>
/// NIST SP 800-63B-4, 2.1.3 and 2.2.3: no more than 30 days in all at AAL1; at AAL2, which the staff's work asks for, 24 hours in
/// all and one hour idle. OWASP ASVS 5.0, 7.3.1 and 7.3.2, asks for both ends, by what is at stake.
/// </remarks>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Whole)
{
    private static readonly SessionLimits Kept = new(TimeSpan.FromDays(14), TimeSpan.FromDays(30));
    private static readonly SessionLimits OfBrowser = new(TimeSpan.FromHours(12), TimeSpan.FromHours(24));
    private static readonly SessionLimits Staff = new(TimeSpan.FromHours(1), TimeSpan.FromHours(24));

    /// <param name="isKept">The reader asked to be kept signed in.</param>
    /// <param name="isStaff">The reader has a role; whether they are kept signed in then changes nothing.</param>
    public static SessionLimits Of(bool isKept, bool isStaff) => isStaff ? Staff : isKept ? Kept : OfBrowser;
}
