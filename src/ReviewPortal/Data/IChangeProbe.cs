namespace ReviewPortal.Data;

/// <summary>A cheap way to learn, at every request, whether anything was written. The databases differ in it.</summary>
public interface IChangeProbe
{
    /// <returns>A number that is the same as before only if no process has written in between.</returns>
    long Look();
}
