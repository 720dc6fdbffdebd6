namespace ReviewPortal.Articles;

public enum WorkKind { Book, Film, Exhibition, Performance, Recording }
