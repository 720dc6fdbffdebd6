namespace ReviewPortal.Web.Figures;

/// <summary>One value for each label of a <see cref="Plot"/>.</summary>
internal sealed record PlotSeries(string Name, IReadOnlyList<decimal> Values);
