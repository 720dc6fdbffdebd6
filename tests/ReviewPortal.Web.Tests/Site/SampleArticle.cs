namespace ReviewPortal.Web.Tests.Site;

/// <summary>An article with everything that an article page prints, whose opening ends inside a sentence.</summary>
internal static class SampleArticle
{
    public const string Slug = "salt-and-silence";
    public const string Address = "/articles/salt-and-silence";

    public const string File = """
        ---
        title: Salt and Silence
        slug: salt-and-silence
        dek: Two ports, one tide, and the end of a trade
        contributors:
          - name: Ida Morrow
            bio: Ida Morrow keeps the harbour records at Penlow.
        issue: 2026-06-11
        published: 2026-06-11
        subjects: [Harbours, Trade]
        works:
          - title: The Salt Road
            credit: by Anselm Quay
            publisher: Lantern Press
            pages: 522
            price: $6.95
          - title: A Winter on the Quay
            credit: by Berit Lund, as told to Thomas Ashby
            publisher: Fathom
            pages: 384
            price: $5.75
        epigraphs:
          - text: No tide is owed to anyone.
            source: Harbour Board of Penlow, July 14, 1903
          - text: We were promised the morning tide.
            source: Salters of Brack, September 6, 1903
        ---

        The first paragraph speaks of two ports.

        The second paragraph counts their boats.

        The third paragraph is about the price of salt.

        ***

        The fourth paragraph opens after a break.

        The fifth paragraph warned that the speed of the tide<!--more--> depended on the moon, which is for subscribers.

        The whole goes on to its **last** sentence.
        """;
}
