namespace ReviewPortal.Works;

public enum WorkOrder { Title, Author, Year }
