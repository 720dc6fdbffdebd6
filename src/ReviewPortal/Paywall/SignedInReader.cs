using ReviewPortal.Accounts.Sessions;

namespace ReviewPortal.Paywall;

/// <summary>What the database says at this request of whoever bears a session.</summary>
public sealed record SignedInReader(ReaderStanding Standing, Session Session);
