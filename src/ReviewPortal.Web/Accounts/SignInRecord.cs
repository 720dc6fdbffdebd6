using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Sessions;
using ReviewPortal.Data;
using ReviewPortal.Records;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// Records that a session begins, and tells its reader if they signed in before, but for <see cref="Memory"/> not with this
/// browser from this range of addresses. The letter waits in the outbox: nobody's answer waits for a mail server.
/// </summary>
internal sealed class SignInRecord(ReviewDbContext db, Actor actor, Recorder record, Notices notices, TimeProvider time)
{
    public static readonly TimeSpan Memory = TimeSpan.FromDays(90);

    public async Task WriteAsync(Reader reader, Session session, CancellationToken cancellationToken)
    {
        if (await IsNewAsync(reader.Id, session.Device, cancellationToken)) notices.NewDevice(reader, session);
        await record.WriteAsync(RecordKind.SignIn, cancellationToken, InWords(session.BegunBy, session.Device), by: reader);
    }

    private async Task<bool> IsNewAsync(string readerId, string device, CancellationToken cancellationToken)
    {
        var before = db.RecordEntries.Where(e => e.ReaderId == readerId && e.Kind == RecordKind.SignIn && e.Outcome == RecordOutcome.Done);
        if (!await before.AnyAsync(cancellationToken)) return false;
        var since = time.GetUtcNow().UtcDateTime - Memory;
        var ways = Enum.GetValues<SignInWay>().Select(way => InWords(way, device)).ToList();
        return !await before.AnyAsync(e => e.At >= since && e.Range == actor.Range && e.About != null && ways.Contains(e.About), cancellationToken);
    }

    private static string InWords(SignInWay way, string device) => $"{SignInMethods.InWords(way)}, {device}";
}
