using BmnnHierarchy.Kernel;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BmnnHierarchy.Journal.Storage.Sqlite;

/// <summary>
/// A statement prepared once and run for every row, straight on SQLite's own interface: a command object a row would cost
/// more than the row.
/// </summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public PreparedStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _statement));
    }

    public PreparedStatement Bind(int parameter, string? text)
    {
        Check(text is null ? raw.sqlite3_bind_null(_statement, parameter) : raw.sqlite3_bind_text(_statement, parameter, text));
        return this;
    }

    public PreparedStatement Bind(int parameter, long number)
    {
        Check(raw.sqlite3_bind_int64(_statement, parameter, number));
        return this;
    }

    public PreparedStatement Bind(int parameter, Digest digest)
    {
        Check(raw.sqlite3_bind_blob(_statement, parameter, digest.ToBytes()));
        return this;
    }

    public void Run()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            var (message, extended) = (raw.sqlite3_errmsg(_database).utf8_to_string(), raw.sqlite3_extended_errcode(_database));
            _ = raw.sqlite3_reset(_statement);
            throw new SqliteException(message, result & 0xFF, extended);
        }

        Check(raw.sqlite3_reset(_statement));
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result & 0xFF, raw.sqlite3_extended_errcode(_database));
        }
    }
}
