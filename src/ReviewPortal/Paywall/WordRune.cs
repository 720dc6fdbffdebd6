namespace ReviewPortal.Paywall;

/// <summary>What a character is to the counting and cutting of words.</summary>
internal enum WordRune
{
    Space,

    /// <summary>Not kept at the end of a teaser, where the ellipsis follows.</summary>
    Punctuation,

    /// <summary>Makes no word, but stays: 50%, C#, $.</summary>
    Symbol,

    /// <summary>Belongs to the character before it.</summary>
    Extending,

    /// <summary>Makes a word of the run that it stands in.</summary>
    Letter,

    /// <summary>A word by itself, in scripts that put no spaces between words.</summary>
    Solitary,
}
