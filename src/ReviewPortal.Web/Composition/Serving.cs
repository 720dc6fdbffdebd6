using System.Data.Common;
using Microsoft.AspNetCore.Connections;
using ReviewPortal.Data;

namespace ReviewPortal.Web.Composition;

internal static class Serving
{
    /// <summary>Serves until it is told to stop. What an operator can mend is said in words, and not in a trace.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ServeAsync(this WebApplication app, Task prepared)
    {
        try
        {
            await prepared;
            await app.RunAsync();
            return 0;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            return Say($"{failure.Message} Stop what uses it, or choose another: --urls http://localhost:5001");
        }
        catch (DbException failure) when (!prepared.IsCompletedSuccessfully)
        {
            return Say($"The site does not start, because its database does not answer ({DatabaseOptions.Section}:{nameof(DatabaseOptions.ConnectionString)}). {failure.Message}");
        }
    }

    private static int Say(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
