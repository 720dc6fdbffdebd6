using ReviewPortal.Web.Tests;
using ReviewPortal.Web.Tests.Browser;
using ReviewPortal.Web.Tests.Commands;
using ReviewPortal.Web.Tests.Composition;
using ReviewPortal.Web.Tests.Leaks;
using ReviewPortal.Web.Tests.Pages.Search;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace ReviewPortal.Web.Tests;

/// <summary>Begins with the classes that take longest, so that none of them is left to run alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
    [
        nameof(LeakWalkTests), nameof(LeakVariationTests), nameof(EverySignedInPageTests), nameof(EveryPublicPageTests), nameof(DurabilityTests), nameof(CommandTests), nameof(SearchIndexTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Array.FindIndex(Longest, name => collection.TestCollectionDisplayName.Contains($".{name} ", StringComparison.Ordinal)) is var at and >= 0 ? at : Longest.Length)];
}
