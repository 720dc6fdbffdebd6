using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.PrintSubscribers;

/// <summary>The lists that were sent to the desk: each is looked at first, and taken in when somebody presses the button.</summary>
public sealed class WaitingLists(ReviewDbContext db, SubscriberImport import, TimeProvider time)
{
    /// <returns>Under what it is kept.</returns>
    public async Task<Guid> KeepAsync(byte[] content, bool isWindows1252, string readerId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.WaitingLists.Where(l => l.At < now - WaitingList.KeptFor).ExecuteDeleteAsync(cancellationToken);
        var list = new WaitingList { ReaderId = readerId, At = now, Content = content, IsWindows1252 = isWindows1252 };
        db.WaitingLists.Add(list);
        await db.SaveChangesAsync(cancellationToken);
        return list.Id;
    }

    public Task<WaitingList?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var oldest = time.GetUtcNow().UtcDateTime - WaitingList.KeptFor;
        return db.WaitingLists.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.At >= oldest, cancellationToken);
    }

    /// <returns>False, having done nothing, if it is being taken in already, or was.</returns>
    public async Task<bool> TakeInAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (await db.WaitingLists.Where(l => l.Id == id && l.PressedAt == null).ExecuteUpdateAsync(l => l.SetProperty(x => x.PressedAt, now), cancellationToken) == 0) return false;
        var list = await db.WaitingLists.AsNoTracking().SingleAsync(l => l.Id == id, cancellationToken);
        using var content = new MemoryStream(list.Content, writable: false);
        var (file, problem) = await SubscriberFile.OpenAsync(content, list.IsWindows1252, WaitingList.MaxLines, cancellationToken);
        if (file is null) throw new InvalidOperationException($"A list was kept that can’t be read: {problem}");
        // Begun, it goes to its end, though whoever pressed may have gone.
        var summary = await import.RunAsync(file, isPreview: false, _ => { }, CancellationToken.None);
        await db.WaitingLists.Where(l => l.Id == id).ExecuteUpdateAsync(l => l.SetProperty(x => x.Outcome, $"{summary.InWords}."), CancellationToken.None);
        return true;
    }
}
