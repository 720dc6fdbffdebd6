using ReviewPortal.Payments;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Payments;

namespace ReviewPortal.Web.Composition;

internal static class PaymentsComposition
{
    public static void AddPayments(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<InvoiceLetters>();
        services.AddSingleton<SubscriptionLetters>();
        services.AddScoped<RenewalInvoices>();
        services.AddScoped<Renewals>();
        services.AddScoped<SubscriptionActs>();
        services.AddScoped<SubscriptionLife>();
        services.AddScoped<PlanQuestions>();
        services.AddSingleton<AddressLetters>();
        services.AddScoped<AddressBook>();
        services.AddScoped<AddressDesk>();
        services.AddScoped<OrderCheck>();
        services.AddScoped<InvoiceOrders>();
        services.AddScoped<InvoiceDesk>();
        services.AddScoped<OrderWithdrawal>();
        services.AddScoped<InvoiceRefunds>();
        services.AddScoped<InvoiceReminders>();
        services.AddHostedService<InvoiceWorker>();
    }
}
