using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// Hashes passwords one after the other on a thread that gives way to all others, so that a flood of them does not hold up
/// whoever reads. The runtime's own priorities do nothing on Linux; there the thread is made nice, but not so nice that
/// nobody could sign in where everybody reads.
/// </summary>
internal sealed class HashingThread : IDisposable
{
    private const int ThisThread = 0, Niceness = 10;

    private readonly BlockingCollection<Action> _work = [];

    public HashingThread() => new Thread(Work) { IsBackground = true, Name = "Hashing", Priority = ThreadPriority.Lowest }.Start();

    /// <summary>Waits until it is done.</summary>
    public T Run<T>(Func<T> hashing)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                done.SetResult(hashing());
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        });
        return done.Task.GetAwaiter().GetResult();
    }

    public void Dispose() => _work.CompleteAdding();

    private void Work()
    {
        // That it may not be is no failure: it then hashes as everything else runs.
        if (OperatingSystem.IsLinux()) _ = SetPriority(ThisThread, ThisThread, Niceness);
        foreach (var hashing in _work.GetConsumingEnumerable()) hashing();
    }

    [DllImport("libc", EntryPoint = "setpriority"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, int who, int niceness);
}
