using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Analysis.Publishing;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Dapper;

namespace BmnnHierarchy.Analysis.Storage;

/// <summary>Keeps the last publication of each day, with what was masked, so that later ones are held against it after a restart too.</summary>
internal sealed class PublicationStore(IJournal journal, IStorage storage)
{
    private static readonly TableShape Table = new(
        "analysis_publication",
        [new TableColumn("day", ColumnType.Text), new TableColumn("number", ColumnType.Integer), new TableColumn("content", ColumnType.Text)],
        KeyColumns: 1);

    public Task SaveAsync(PublicationRecord record, CancellationToken cancellationToken) =>
        journal.WriteAsync(new DerivedWrite([new RowWrite(Table, [Iso(record.Day), record.Number, CanonicalJson.Write(record)])], [], []), cancellationToken);

    /// <summary>The publications of the last days with one, the latest first.</summary>
    public async Task<ImmutableArray<PublicationRecord>> LastAsync(int days, CancellationToken cancellationToken)
    {
        const string Sql = "select content from analysis_publication order by day desc limit @days";
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<string>(new CommandDefinition(Sql, new { days }, cancellationToken: cancellationToken));
        return [.. rows.Select(CanonicalJson.Read<PublicationRecord>)];
    }

    public async Task<PublicationRecord?> OfDayAsync(DateOnly day, CancellationToken cancellationToken)
    {
        const string Sql = "select content from analysis_publication where day = @day";
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(Sql, new { day = Iso(day) }, cancellationToken: cancellationToken));
        return row is null ? null : CanonicalJson.Read<PublicationRecord>(row);
    }

    public async Task<ImmutableArray<DateOnly>> DaysAsync(int most, CancellationToken cancellationToken)
    {
        const string Sql = "select day from analysis_publication order by day desc limit @most";
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<string>(new CommandDefinition(Sql, new { most }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => DateOnly.ParseExact(row, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
