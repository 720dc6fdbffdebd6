using ReviewPortal.Data;

namespace ReviewPortal.Web.Composition;

/// <summary>For a database that other copies of the site write to and that cannot tell cheaply: the edition is read each time.</summary>
internal sealed class AlwaysChangedProbe : IChangeProbe
{
    private long _looks;

    public long Look() => Interlocked.Increment(ref _looks);
}
