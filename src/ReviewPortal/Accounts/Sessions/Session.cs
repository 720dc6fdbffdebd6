using System.Security.Cryptography;

namespace ReviewPortal.Accounts.Sessions;

/// <summary>
/// A reader signed in on one device. What the device's cookie holds is worth something only as long as this is in the database
/// and within its <see cref="SessionLimits"/>. The identifier stays out of logs.
/// </summary>
public sealed class Session
{
    public const int MaxDevice = 100, MaxNetwork = 50;

    /// <summary>For how long whoever proved to be the reader may do what is dangerous without being asked again.</summary>
    public static readonly TimeSpan Trust = TimeSpan.FromMinutes(10);

    /// <summary>Readers come all day; when they did last is known to about this long.</summary>
    public static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);

    public required Guid Id { get; init; }
    public required string ReaderId { get; init; }
    public required SignInWay BegunBy { get; init; }

    /// <summary>Outlives the browser's window: the reader asked to be kept signed in.</summary>
    public required bool IsKept { get; init; }

    public required DateTime StartedAt { get; init; }
    public required DateTime LastSeenAt { get; init; }

    /// <summary>When somebody last proved to be the reader.</summary>
    public required DateTime AuthenticatedAt { get; init; }

    /// <summary>Whatever is done with it; exclusive.</summary>
    public required DateTime EndsAt { get; init; }

    /// <summary>In words: see <see cref="DeviceName"/>.</summary>
    public required string Device { get; init; }

    /// <summary>From where, roughly: see <see cref="NetworkName"/>.</summary>
    public required string Network { get; init; }

    public static Session Begin(string readerId, SignInWay way, bool isKept, string device, string network, DateTime now) => new()
    {
        Id = NewId(),
        ReaderId = readerId,
        BegunBy = way,
        IsKept = isKept,
        StartedAt = now,
        LastSeenAt = now,
        AuthenticatedAt = now,
        EndsAt = now + SessionLimits.Of(isKept, isStaff: false).Whole,
        Device = device,
        Network = network,
    };

    /// <summary>The same session under a new identifier; its end stays where it was.</summary>
    /// <param name="isProven">Somebody has just proved to be the reader again.</param>
    public Session Renewed(bool isProven, string device, string network, DateTime now) => new()
    {
        Id = NewId(),
        ReaderId = ReaderId,
        BegunBy = BegunBy,
        IsKept = IsKept,
        StartedAt = StartedAt,
        LastSeenAt = now,
        AuthenticatedAt = isProven ? now : AuthenticatedAt,
        EndsAt = EndsAt,
        Device = device,
        Network = network,
    };

    public bool IsRunningAt(DateTime now, bool isStaff)
    {
        var limits = SessionLimits.Of(IsKept, isStaff);
        return now < EndsAt && now - StartedAt < limits.Whole && now - LastSeenAt < limits.Idle;
    }

    public bool IsProvenAt(DateTime now) => now - AuthenticatedAt < Trust;

    /// <summary>128 random bits: OWASP ASVS 5.0, 7.2.3.</summary>
    private static Guid NewId() => new(RandomNumberGenerator.GetBytes(16));
}
