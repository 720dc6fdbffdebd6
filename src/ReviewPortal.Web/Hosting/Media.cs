using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Gifts;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// Serves articles' pictures. One in a teaser is for everyone who may see the article; one after the teaser's end only for
/// those who may read on, themselves or by a gift.
/// </summary>
internal static class Media
{
    public static void MapMedia(this WebApplication app) =>
        app.MapMethods("/media/{name}", ["GET", "HEAD"], GetAsync).AllowAnonymous();

    private static async Task<IResult> GetAsync(
        string name, string? gift, HttpContext http, ReviewDbContext db, CurrentReader current, GiftPictures gifts, PictureStore store, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var picture = await db.Pictures.AsNoTracking().Where(p => p.Name == name)
            .Join(db.Articles, p => p.ArticleId, a => a.Id, (p, a) => new { p.Name, p.ArticleId, p.ContentType, p.Place, a.Access, a.PublishedAt, a.WithdrawnAt })
            .SingleOrDefaultAsync(cancellationToken);
        if (picture is null) return Results.NotFound();

        var now = time.GetUtcNow().UtcDateTime;
        var isPublished = picture.WithdrawnAt is null && picture.PublishedAt <= now;
        var isForAll = isPublished && picture.Place == PicturePlace.Teaser;
        var isForReader = isPublished && picture.Place == PicturePlace.Gated && picture.PublishedAt is { } publishedAt
            && (Entitlement.Decide(picture.Access, publishedAt, current.Standing, now).ReadsWhole
                || (await gifts.PassOfAsync(gift, cancellationToken) is { } pass && pass.ArticleId == picture.ArticleId
                    && Entitlement.MayBeGivenBy(picture.Access, publishedAt, pass.Giver, now)));
        // Editors see in the desk what is not out yet. For others it is the same 404 as nothing.
        if (!isForAll && !isForReader && current.Standing?.MayEdit != true) return Results.NotFound();
        if (store.Open(picture.Name) is not { } file) return Results.NotFound();

        // A name never gets other content; but who may have it changes with the article, so shared copies are short-lived.
        if (isForAll && gift is null && !AccountCookie.IsOn(http.Request)) http.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Stream(file, picture.ContentType, enableRangeProcessing: false);
    }
}
