namespace ReviewPortal.Issues;

/// <summary>Where an issue stands, which follows from its pieces. Readers see it as soon as one of them is published.</summary>
public enum IssueStatus { InPreparation, Scheduled, Published }
