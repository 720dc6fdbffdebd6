using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ReviewPortal.Data;

/// <summary>
/// A query of one parameter for what is asked at every request, kept prepared on a few connections of its own: the database
/// takes longer to plan it than to answer it.
/// </summary>
internal sealed class PreparedQuery(IDbContextFactory<ReviewDbContext> contexts, string sql, string parameter) : IDisposable
{
    private static readonly int MostKept = 2 * Environment.ProcessorCount;
    private readonly ConcurrentBag<Prepared> _idle = [];

    public async Task<T> AskAsync<T>(string value, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            var isKept = _idle.TryTake(out var prepared);
            prepared ??= await PrepareAsync(cancellationToken);
            try
            {
                var answer = await prepared.AskAsync(value, read, cancellationToken);
                if (_idle.Count < MostKept) _idle.Add(prepared);
                else prepared.Dispose();
                return answer;
            }
            catch (DbException) when (isKept)
            {
                // A server may have ended a connection that was idle. The next is asked, and at last a new one.
                prepared.Dispose();
            }
            catch
            {
                prepared.Dispose();
                throw;
            }
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var prepared)) prepared.Dispose();
    }

    private async Task<Prepared> PrepareAsync(CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        var value = command.CreateParameter();
        (value.ParameterName, value.Value) = (parameter, "");
        command.Parameters.Add(value);
        var prepared = new Prepared(db, command);
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            await command.PrepareAsync(cancellationToken);
            return prepared;
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
    }

    private sealed record Prepared(ReviewDbContext Db, DbCommand Command) : IDisposable
    {
        public async Task<T> AskAsync<T>(string value, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        {
            Command.Parameters[0].Value = value;
            await using var rows = await Command.ExecuteReaderAsync(cancellationToken);
            return await read(rows, cancellationToken);
        }

        public void Dispose()
        {
            Command.Dispose();
            Db.Dispose();
        }
    }
}
