namespace ReviewPortal.Data;

/// <summary>The one row that numbers the states of all public content. Whatever was made of it holds while the number stands.</summary>
public sealed class Edition
{
    public int Id { get; private set; } = 1;
    public long Number { get; private set; }
}
