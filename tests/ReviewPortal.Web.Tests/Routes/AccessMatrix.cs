namespace ReviewPortal.Web.Tests.Routes;

/// <summary>
/// Who may reach what. A new route needs a row here: 302 sends to the sign-in page, 403 is for those who are signed in and
/// have not the role.
/// </summary>
internal static class AccessMatrix
{
    public static IReadOnlyList<RouteRow> Rows { get; } =
    [
        //                                                                                               anon read subs circ edit admin
        new("/", "/",                                                                                     200, 200, 200, 200, 200, 200),
        new("/articles", "/articles",                                                                     200, 200, 200, 200, 200, 200),
        new("/articles/{slug}", "/articles/salt-and-silence",                                             200, 200, 200, 200, 200, 200),
        new("/search", "/search?q=tide",                                                                  200, 200, 200, 200, 200, 200),
        new("/search/suggest", "/search/suggest?q=tide",                                                  200, 200, 200, 200, 200, 200),
        new("/subscribe", "/subscribe",                                                                   200, 200, 200, 200, 200, 200),
        new("/subscribe/{plan}", "/subscribe/digital",                                                    302, 200, 200, 200, 200, 200),
        new("/media/{name}", "/media/{open}",                                                             200, 200, 200, 200, 200, 200),
        new("/health/live", "/health/live",                                                               200, 200, 200, 200, 200, 200),
        new("/health/ready", "/health/ready",                                                             200, 200, 200, 200, 200, 200),
        new("/setup", "/setup",                                                                           404, 404, 404, 404, 404, 404),
        new("/error/{status:int}", "/error/500",                                                          404, 404, 404, 404, 404, 404),
        new("/account", "/account",                                                                       302, 200, 200, 200, 200, 200),
        new("/account/password", "/account/password",                                                     302, 200, 200, 200, 200, 200),
        new("/account/login", "/account/login",                                                           200, 302, 302, 302, 302, 302),
        new("/account/register", "/account/register",                                                     200, 302, 302, 302, 302, 302),
        new("/account/logout", "/account/logout",                                                         302, 200, 200, 200, 200, 200),
        new("/admin", "/admin",                                                                           302, 403, 403, 200, 200, 200),
        new("/admin/articles", "/admin/articles",                                                         302, 403, 403, 403, 200, 200),
        new("/admin/articles/{id:int}", "/admin/articles/{id}",                                           302, 403, 403, 403, 200, 200),
        new("/admin/articles/{id:int}/edit", "/admin/articles/{id}/edit",                                 302, 403, 403, 403, 200, 200),
        new("/admin/articles/{id:int}/delete", "/admin/articles/{id}/delete",                             302, 403, 403, 403, 200, 200),
        new("/admin/articles/{id:int}/versions/{version:int}", "/admin/articles/{id}/versions/1",         302, 403, 403, 403, 200, 200),
        new("/admin/articles/{id:int}/versions/{version:int}/file", "/admin/articles/{id}/versions/1/file", 302, 403, 403, 403, 200, 200),
        new("/admin/articles/upload", "/admin/articles/upload",                                           302, 403, 403, 403, 200, 200),
        new("/admin/articles/upload/{upload:guid}", "/admin/articles/upload/{upload}",                    302, 403, 403, 403, 200, 200),
        new("/admin/articles/upload/{upload:guid}/{file:int}", "/admin/articles/upload/{upload}/{file}",  302, 403, 403, 403, 200, 200),
        new("/admin/articles/upload/{upload:guid}/pictures/{file:int}", "/admin/articles/upload/{upload}/pictures/{picture}", 302, 403, 403, 403, 200, 200),
        new("/admin/readers", "/admin/readers",                                                           302, 403, 403, 200, 403, 200),
        new("/admin/readers/{id}", "/admin/readers/{holder}",                                             302, 403, 403, 200, 403, 200),
        new("/admin/readers/{id}/roles", "/admin/readers/{holder}/roles",                                 302, 403, 403, 403, 403, 200),
        new("/admin/readers/{reader}/subscriptions/{id:int}", "/admin/readers/{holder}/subscriptions/{subscription}", 302, 403, 403, 200, 403, 200),
        new("/admin/readers/{reader}/subscriptions/{id:int}/end", "/admin/readers/{holder}/subscriptions/{subscription}/end", 302, 403, 403, 200, 403, 200),
        new("/admin/requests", "/admin/requests",                                                         302, 403, 403, 200, 403, 200),
        new("/admin/requests/{id:int}", "/admin/requests/{request}",                                      302, 403, 403, 200, 403, 200),
        new("/admin/plans", "/admin/plans",                                                               302, 403, 403, 403, 403, 200),
        new("/admin/plans/{id:int}", "/admin/plans/{plan}",                                               302, 403, 403, 403, 403, 200),
        new("/admin/plans/{plan:int}/offers/new", "/admin/plans/{plan}/offers/new",                       302, 403, 403, 403, 403, 200),
        new("/admin/plans/{plan:int}/offers/{id:int}/end", "/admin/plans/{plan}/offers/{offer}/end",      302, 403, 403, 403, 403, 200),
    ];
}
