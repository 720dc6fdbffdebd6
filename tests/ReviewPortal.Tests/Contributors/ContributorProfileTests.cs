using ReviewPortal.Contributors;

namespace ReviewPortal.Tests.Contributors;

public sealed class ContributorProfileTests
{
    [Theory]
    [InlineData("Ida Morrow keeps the harbour records.", "Ida Morrow keeps the harbour records.")]
    [InlineData("keeps the harbour records.", "Ida Morrow keeps the harbour records.")]
    [InlineData("Her last book is Quays.", "Her last book is Quays.")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void A_note_that_goes_on_from_the_name_begins_with_it(string? bio, string? note) =>
        Assert.Equal(note, new ContributorProfile(1, "ida-morrow", "Ida Morrow", bio).Note);
}
