using ReviewPortal.Web.Commands;
using ReviewPortal.Web.Composition;
using ReviewPortal.Web.Feeds;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Sitemaps;

if (CommandHelp.Answer(args) is { } words)
{
    Console.WriteLine(words);
    return 0;
}

var builder = WebApplication.CreateBuilder(ContentRoot.For(args));
builder.AddSettings();
builder.AddPersistence();
builder.AddAccounts();
builder.AddMail();
builder.AddFactors();
builder.AddPaywall();
builder.AddSearch();
builder.AddShelf();
builder.AddPayments();
builder.AddGifts();
builder.AddCards();
builder.AddCirculation();
builder.AddDesk();
builder.AddSite();

var app = builder.Build();
if (!app.SettingsAreRight()) return 1;
if (Command.Find(args) is { } command) return await app.RunCommandAsync(command);

var prepared = app.PrepareAsync();
app.UseKnownProxies();
app.UseSiteScheme();
app.UseSecurityHeaders();
app.UseHostGate();
app.UseErrorPages();
app.UseNulGate();
app.UsePublicPageMemory();
app.UseResponseCompression();
app.UseOneAddress();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorPages().WithStaticAssets();
app.MapMedia();
app.MapFeeds();
app.MapSitemap();
app.MapPrivateFeed();
app.MapCitationFiles();
app.MapHealth();
app.MapCards();

return await app.ServeAsync(prepared);
