using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Mail;

namespace ReviewPortal.Web.Pages.Development;

/// <summary>The messages that became files. In Development alone there is such a page.</summary>
internal sealed class MailModel(FilePost post) : PageModel
{
    private const int Most = 20;

    public IReadOnlyList<(string Name, string To, string Subject, string Text)> Messages { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var messages = new List<(string, string, string, string)>();
        foreach (var name in post.Latest(Most))
        {
            var (to, subject, text) = await post.ReadAsync(name, cancellationToken);
            messages.Add((name, to, subject, text));
        }

        Messages = messages;
    }
}
