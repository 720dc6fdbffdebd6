using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Security.Authentication;
using System.Text;
using ReviewPortal.Site;

namespace ReviewPortal.Mail;

/// <summary>Hands messages to the mail server of the settings, over TLS if that is demanded and else not at all.</summary>
public sealed class SmtpPost(MailOptions options, SiteOptions site) : IPost
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task<PostRefusal?> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(Patience);
        try
        {
            using var letter = Compose(message);
            using var server = new SmtpClient(options.Host, options.Port) { EnableSsl = options.DemandsTls };
            if (!string.IsNullOrEmpty(options.User)) server.Credentials = new NetworkCredential(options.User, options.Password);
            // RFC 6531; a server that does not know it is asked for it only where an address needs it.
            if (!Ascii.IsValid(message.To)) server.DeliveryFormat = SmtpDeliveryFormat.International;
            await server.SendMailAsync(letter, waiting.Token);
            return null;
        }
        catch (SmtpException failure)
        {
            return InWords(failure);
        }
        catch (AuthenticationException)
        {
            return new(false, "The mail server’s certificate is not trusted.");
        }
        catch (IOException)
        {
            return new(false, "The connection to the mail server broke.");
        }
        catch (FormatException)
        {
            return new(true, "The address is none.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(false, "The mail server did not answer in time.");
        }
    }

    private MailMessage Compose(OutboxMessage message)
    {
        var letter = new MailMessage(new MailAddress(options.From ?? "", site.Name, Encoding.UTF8), new MailAddress(message.To ?? ""))
        {
            Subject = message.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = message.Text,
            BodyEncoding = Encoding.UTF8,
        };
        // RFC 3834: nobody's absence notice should answer it.
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        letter.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(message.Html ?? "", Encoding.UTF8, MediaTypeNames.Text.Html));
        return letter;
    }

    /// <summary>What the server said may name the address, so its number alone is told.</summary>
    private static PostRefusal InWords(SmtpException failure) => (int)failure.StatusCode switch
    {
        // Others of the five hundreds speak of the connection (530, 535: not signed in), and the settings can mend that.
        var code and >= 550 and <= 554 => new(true, $"The mail server refused the message for good ({code})."),
        var code and > 0 => new(false, $"The mail server did not take the message now ({code})."),
        _ => failure.InnerException switch
        {
            AuthenticationException => new(false, "The mail server’s certificate is not trusted."),
            null => new(false, "The mail server does not do what is demanded of it, such as TLS."),
            _ => new(false, "The mail server was not reached."),
        },
    };
}
