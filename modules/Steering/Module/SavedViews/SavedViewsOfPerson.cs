using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Dapper;

namespace BmnnHierarchy.Steering.SavedViews;

/// <summary>The filters that a person has named: what this module holds about somebody beyond what he did.</summary>
internal sealed class SavedViewsOfPerson(IStorage storage) : IHoldsPersonalData
{
    public async Task<ImmutableArray<PersonalDataSection>> OfAsync(string account, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            SELECT name AS Name, unit AS Unit, query AS Query, deleted AS Deleted
            FROM steering_saved_view WHERE account = @account ORDER BY name, view
            """,
            new { account },
            cancellationToken: cancellationToken));
        ImmutableArray<ImmutableArray<PersonalDatum>> views = [.. rows.Select(row => row.ToData())];
        return [new PersonalDataSection("views", views.Length, views)];
    }

    private sealed class Row
    {
        public string Name { get; init; } = string.Empty;

        public string Unit { get; init; } = string.Empty;

        public string Query { get; init; } = string.Empty;

        public long Deleted { get; init; }

        public ImmutableArray<PersonalDatum> ToData() =>
            [new("name", Name), new("unit", UnitKey.Parse(Unit).Code), new("query", Query), new("isDeleted", Deleted == 1 ? "true" : "false")];
    }
}
