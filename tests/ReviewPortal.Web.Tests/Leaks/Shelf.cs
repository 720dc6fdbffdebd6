namespace ReviewPortal.Web.Tests.Leaks;

/// <summary>Where in an article a word stands, as far as it decides who may get it.</summary>
internal enum Shelf
{
    /// <summary>Title, dek, contributors, works, epigraphs, teaser.</summary>
    Opening,

    /// <summary>What stands after the teaser's end, and its notes.</summary>
    Whole,

    /// <summary>In the picture that the opening shows.</summary>
    OpeningPicture,

    /// <summary>In the picture that stands after the teaser's end.</summary>
    WholePicture,

    /// <summary>In an earlier version, and nowhere in the current one.</summary>
    Earlier,

    /// <summary>In an upload that its editor has not saved.</summary>
    Staged,
}
