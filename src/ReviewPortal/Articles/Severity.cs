namespace ReviewPortal.Articles;

public enum Severity { Warning, Error }
