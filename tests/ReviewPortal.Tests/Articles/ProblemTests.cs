using ReviewPortal.Articles;

namespace ReviewPortal.Tests.Articles;

public sealed class ProblemTests
{
    [Fact]
    public void A_description_names_the_file_the_line_and_the_key()
    {
        var problem = new Problem(Severity.Error, "Too dear.", 7, "works[1].price");

        Assert.Equal("salt.md, line 7, works[1].price: Too dear.", problem.Describe("salt.md"));
    }

    [Fact]
    public void A_description_leaves_out_what_is_not_known()
    {
        Assert.Equal("salt.md: Empty.", new Problem(Severity.Error, "Empty.").Describe("salt.md"));
        Assert.Equal("salt.md, line 3: Odd.", new Problem(Severity.Warning, "Odd.", 3).Describe("salt.md"));
    }
}
