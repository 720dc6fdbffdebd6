using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>Stripe's own page on which a reader changes their card or cancels.</summary>
internal sealed class StripePortal(ReviewDbContext db, StripeClient stripe, StripeAccess access, SiteOptions site)
{
    /// <returns>Where the reader's browser is sent; null for a reader whom Stripe does not know.</returns>
    /// <exception cref="StripeException">Stripe does not answer, or does not want it.</exception>
    public async Task<string?> OpenAsync(string readerId, CancellationToken cancellationToken)
    {
        var customer = await db.CardCustomers.Where(c => c.ReaderId == readerId).Select(c => c.Reference).SingleOrDefaultAsync(cancellationToken);
        if (customer is null) return null;
        var form = new StripeForm().Add("customer", customer).Add("return_url", new Uri(site.BaseUrl, "/account/billing").AbsoluteUri);
        // Each press is a page of its own; the key is for what is tried again within it.
        var session = await stripe.PostAsync<StripePortalSession>("v1/billing_portal/sessions", form, $"portal-{Guid.NewGuid()}", cancellationToken);
        return StripeAccess.Admit(session.Url, access.PortalUrl) ?? throw new StripeException(null, "a page on an unexpected host", null, null);
    }
}
