namespace ReviewPortal.Data;

/// <summary>Marks what public pages are made of: a change to any of it begins a new <see cref="Edition"/>.</summary>
public interface IPublicContent;
