namespace ReviewPortal.Data;

/// <summary>What the desk looks for by words.</summary>
public interface ISought
{
    /// <summary>
    /// What it is found by, as <see cref="SoughtText"/> has it. Made from the rest whenever it is asked for, whatever the database gave
    /// back, and kept beside it, since databases know neither accents nor all capitals. There it is null until <see cref="SoughtFilling"/>
    /// comes to what is older.
    /// </summary>
    string? SoughtBy { get; }
}
