using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Accounts.Sessions;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Articles.Uploads;
using ReviewPortal.Contributors;
using ReviewPortal.Figures;
using ReviewPortal.Gifts;
using ReviewPortal.Issues;
using ReviewPortal.Mail;
using ReviewPortal.Payments;
using ReviewPortal.Payments.Cards;
using ReviewPortal.PrintSubscribers;
using ReviewPortal.Records;
using ReviewPortal.Search;
using ReviewPortal.Shelf;
using ReviewPortal.Subjects;
using ReviewPortal.Subscriptions;
using ReviewPortal.Works;

namespace ReviewPortal.Data;

/// <summary>The review's database. What holds article text has no set here; see <see cref="Paywall.Readings"/>.</summary>
public sealed class ReviewDbContext(DbContextOptions<ReviewDbContext> options) : IdentityDbContext<Reader>(options)
{
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<ArticleVersion> ArticleVersions => Set<ArticleVersion>();
    public DbSet<Picture> Pictures => Set<Picture>();
    public DbSet<Issue> Issues => Set<Issue>();
    public DbSet<Contributor> Contributors => Set<Contributor>();
    public DbSet<Subject> Subjects => Set<Subject>();
    public DbSet<Work> Works => Set<Work>();
    public DbSet<WorkKey> WorkKeys => Set<WorkKey>();
    public DbSet<Reply> Replies => Set<Reply>();
    public DbSet<SavedArticle> SavedArticles => Set<SavedArticle>();
    public DbSet<ReadArticle> ReadArticles => Set<ReadArticle>();
    public DbSet<ReaderFeed> ReaderFeeds => Set<ReaderFeed>();
    public DbSet<Upload> Uploads => Set<Upload>();
    public DbSet<StagedFile> StagedFiles => Set<StagedFile>();
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<Offer> Offers => Set<Offer>();
    public DbSet<Subscription> Subscriptions => Set<Subscription>();
    public DbSet<Invoice> Invoices => Set<Invoice>();
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<CardOrder> CardOrders => Set<CardOrder>();
    public DbSet<CardCustomer> CardCustomers => Set<CardCustomer>();
    public DbSet<CardDispute> CardDisputes => Set<CardDispute>();
    public DbSet<CardMove> CardMoves => Set<CardMove>();
    public DbSet<CardEvent> CardEvents => Set<CardEvent>();
    public DbSet<InvoiceSeries> InvoiceSeries => Set<InvoiceSeries>();
    public DbSet<PrintSubscriber> PrintSubscribers => Set<PrintSubscriber>();
    public DbSet<WaitingList> WaitingLists => Set<WaitingList>();
    public DbSet<ArticleCount> ArticleCounts => Set<ArticleCount>();
    public DbSet<PostalAddress> PostalAddresses => Set<PostalAddress>();
    public DbSet<GiftLink> GiftLinks => Set<GiftLink>();
    public DbSet<GiftSubscription> GiftSubscriptions => Set<GiftSubscription>();
    public DbSet<GiftDraft> GiftDrafts => Set<GiftDraft>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<BookEntry> BookEntries => Set<BookEntry>();
    public DbSet<RecordEntry> RecordEntries => Set<RecordEntry>();
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
    public DbSet<Authenticator> Authenticators => Set<Authenticator>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<SpentChallenge> SpentChallenges => Set<SpentChallenge>();
    public DbSet<Edition> Editions => Set<Edition>();

    /// <summary>Saves, and in the same transaction brings the search index up to date and begins a new edition if anything public changed.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Looked for once, and not again at each question below: an import tracks thousands of things.
        ChangeTracker.DetectChanges();
        if (ChangeTracker.Entries<RecordEntry>().Any(e => e.State is EntityState.Modified or EntityState.Deleted))
            throw new InvalidOperationException("The record is only ever added to.");
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await SaveDetectedAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("The database is written asynchronously: call SaveChangesAsync.");

    /// <summary>For changes of public content that bypass the change tracker.</summary>
    public Task BeginEditionAsync(CancellationToken cancellationToken) =>
        Editions.ExecuteUpdateAsync(e => e.SetProperty(x => x.Number, x => x.Number + 1), cancellationToken);

    private async Task<int> SaveDetectedAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        var index = SearchIndex.Of(this);
        if (!index.IsBehind && !ChangeTracker.Entries<IPublicContent>().Any(e => e.State is not EntityState.Unchanged))
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        await using var transaction = Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(cancellationToken)
            : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (index.IsBehind) await index.CatchUpAsync(this, cancellationToken);
        await BeginEditionAsync(cancellationToken);
        if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        return saved;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcInstant>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ReviewDbContext).Assembly);
    }
}
