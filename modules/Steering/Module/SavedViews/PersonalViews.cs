using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Rules;
using Dapper;

namespace BmnnHierarchy.Steering.SavedViews;

/// <summary>
/// The caller's views, each person's in a stream of their own (<c>steering/views:ACCOUNT</c>). Two windows of one person may
/// race: who comes second looks again.
/// </summary>
internal sealed class PersonalViews(IJournal journal, IStorage storage, ICallerContext callers, TimeProvider time) : ISavedViews
{
    private const int Tries = 5;

    private static readonly StringComparer ByName = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);

    public async Task<ImmutableArray<SavedView>> OfCallerAsync(UnitKey unit, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<ViewRow>(new CommandDefinition(
            "select view as Id, name as Name, query as Query, is_default as IsDefault from steering_saved_view where account = @account and unit = @unit and deleted = 0",
            new { account = Account, unit = unit.ToString() },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => new SavedView(row.Id, unit, row.Name, row.Query, row.IsDefault != 0)).OrderBy(view => view.Name, ByName)];
    }

    public Task<Result<SavedView>> SaveAsync(string commandId, UnitKey unit, string name, string query, CancellationToken cancellationToken) =>
        DoAsync(commandId, "save", [unit.ToString(), name, query], state => SavedViewRules.Save(state, IdOf(commandId), unit, name, query), cancellationToken);

    public Task<Result<SavedView>> RenameAsync(string commandId, string view, string name, CancellationToken cancellationToken) =>
        DoAsync(commandId, "rename", [view, name], state => SavedViewRules.Rename(state, view, name), cancellationToken);

    public Task<Result<SavedView>> SetDefaultAsync(string commandId, string view, bool isDefault, CancellationToken cancellationToken) =>
        DoAsync(commandId, "default", [view, isDefault ? "1" : "0"], state => SavedViewRules.SetDefault(state, view, isDefault), cancellationToken);

    public Task<Result<SavedView>> DeleteAsync(string commandId, string view, CancellationToken cancellationToken) =>
        DoAsync(commandId, "delete", [view], state => SavedViewRules.Delete(state, view), cancellationToken);

    private string Account => (callers.Current ?? throw new AccessDeniedException()).Account;

    /// <summary>The id of a new view follows from the command, so that a retry names the same one.</summary>
    private static string IdOf(string? commandId) => Digest.OfText(commandId ?? string.Empty).ToString()[..16];

    private async Task<Result<SavedView>> DoAsync(
        string commandId, string act, string?[] body, Func<SavedViewsState, Result<(string View, NewEvent? Event)>> decide, CancellationToken cancellationToken)
    {
        if (CommandIds.Check(commandId) is { } malformed)
        {
            return malformed;
        }

        var account = Account;
        var header = new CommandHeader(commandId, DigestOf(act, body), account, time.GetUtcNow(), null);
        for (var i = 0; i < Tries; i++)
        {
            var stream = new EventStream<SavedViewsState>(journal, SavedViewsFold.Instance, $"steering/views:{account}");
            await stream.LoadAsync(cancellationToken);
            var before = stream.State;
            var decided = decide(before);
            if (decided.IsRefused)
            {
                return decided.Refusal;
            }

            if (decided.Value.Event is not { } change)
            {
                return before.Views[decided.Value.View].ToView();
            }

            var outcome = await stream.AppendAsync(
                header, [change], (after, _) => new Consequences(SavedViewTable.Rows(account, before, after), []), cancellationToken);
            switch (outcome)
            {
                case AppendOutcome.Appended or AppendOutcome.AlreadyAppended:
                    await stream.SaveSnapshotIfDueAsync(cancellationToken);
                    return (stream.State.Views.GetValueOrDefault(decided.Value.View) ?? before.Views[decided.Value.View]).ToView();
                case AppendOutcome.CommandIdReused:
                    return Refusal.Of(SteeringRefusals.CommandIdReused, "commandId");
            }
        }

        throw new InvalidOperationException($"The views of {account} changed {Tries} times in a row.");
    }

    private static Digest DigestOf(string act, string?[] body)
    {
        using var writer = new DigestWriter();
        writer.Add($"steering.view-{act}");
        foreach (var part in body)
        {
            writer.Add(part);
        }

        return writer.Finish();
    }

    private sealed class ViewRow
    {
        public string Id { get; init; } = string.Empty;

        public string Name { get; init; } = string.Empty;

        public string Query { get; init; } = string.Empty;

        public long IsDefault { get; init; }
    }
}
