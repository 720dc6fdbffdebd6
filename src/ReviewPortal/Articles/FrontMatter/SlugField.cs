namespace ReviewPortal.Articles.FrontMatter;

/// <summary>The slug that front matter gives, or that follows from the title.</summary>
internal static class SlugField
{
    /// <summary>The slug; empty if none can be had, which is then reported.</summary>
    public static string Read(Fields fields, string? title)
    {
        if (fields.Find("slug") is { IsEmpty: false } field)
            return field.OneLine(FileParts.MaximumFrontMatterBytes) is { } given ? Check(field, given, title ?? "") : "";

        return fields.Find("title") is { } titleField && title is not null ? FromTitle(titleField, title) : "";
    }

    private static string Check(Field field, string given, string title)
    {
        if (Slug.IsValid(given))
            return Unreserved(field, given);

        var suggestion = Slug.From(given) is { Length: > 0 } cleaned ? cleaned : Slug.From(title);
        var advice = suggestion.Length > 0 && !ReservedSlugs.Contains(suggestion) ? $" Try “{suggestion}”." : "";

        field.Error($"“slug” may have a–z, 0–9 and single hyphens between them, {Slug.MaximumLength} characters at most; it says {Quotation.Of(given)}.{advice}");
        return "";
    }

    private static string FromTitle(Field titleField, string title)
    {
        var slug = Slug.From(title);

        if (slug.Length > 0)
            return Unreserved(titleField, slug);

        titleField.Error("The title has no letters a–z and no digits to make an address of: add a line such as slug: china-and-russia.");
        return "";
    }

    private static string Unreserved(Field field, string slug)
    {
        if (!ReservedSlugs.Contains(slug))
            return slug;

        field.Error($"“{slug}” is kept for an address of the site’s own: give another, such as slug: {slug}-and-more.");
        return "";
    }
}
