namespace ReviewPortal.Mail;

/// <summary>Carries messages: to a mail server, or into files while one develops.</summary>
public interface IPost
{
    /// <returns>Null if it was taken; else why not.</returns>
    Task<PostRefusal?> SendAsync(OutboxMessage message, CancellationToken cancellationToken);
}
