namespace ReviewPortal.Articles;

/// <summary>Who may read the whole of an article. The first is what a file that says nothing gets: locked by default.</summary>
public enum AccessLevel { Subscribers, Registered, Free }
