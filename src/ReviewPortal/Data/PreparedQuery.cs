using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ReviewPortal.Data;

/// <summary>
/// A query for what is asked at every request, kept prepared on a few connections of its own: the database takes longer to
/// plan it than to answer it.
/// </summary>
/// <param name="parameters">Their names, each with any value of its type.</param>
internal sealed class PreparedQuery(
    IDbContextFactory<ReviewDbContext> contexts, string sql, params (string Name, object Sample)[] parameters) : IDisposable
{
    private static readonly int MostKept = 2 * Environment.ProcessorCount;
    private readonly ConcurrentBag<Prepared> _idle = [];

    public Task<T> AskAsync<T>(string value, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        AskAsync([value], read, cancellationToken);

    /// <param name="values">In the order of the parameters.</param>
    public async Task<T> AskAsync<T>(object[] values, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            var isKept = _idle.TryTake(out var prepared);
            prepared ??= await PrepareAsync(cancellationToken);
            try
            {
                var answer = await prepared.AskAsync(values, read, cancellationToken);
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
        foreach (var (name, sample) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, sample);
            command.Parameters.Add(parameter);
        }

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
        public async Task<T> AskAsync<T>(object[] values, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        {
            for (var i = 0; i < values.Length; i++) Command.Parameters[i].Value = values[i];
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
