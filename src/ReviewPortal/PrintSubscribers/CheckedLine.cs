namespace ReviewPortal.PrintSubscribers;

/// <summary>One line of a list: what it says, or what is to be mended in it.</summary>
/// <param name="Line">Counted from 1, the heading included.</param>
public sealed record CheckedLine(int Line, string Number, SubscriberFacts? Facts, IReadOnlyList<string> Problems);
