namespace ReviewPortal.Data;

public enum DatabaseProvider { Sqlite, PostgreSql }
