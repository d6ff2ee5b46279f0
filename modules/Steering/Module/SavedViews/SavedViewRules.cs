using System.Globalization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Rules;

namespace BmnnHierarchy.Steering.SavedViews;

/// <summary>What a person may do with the own views: pure decisions; null events mean that everything is already so.</summary>
internal static class SavedViewRules
{
    public const int Most = 40;
    public const int LongestName = 60;
    public const int LongestQuery = 1_000;

    /// <param name="id">Id for a new view.</param>
    public static Result<(string View, NewEvent? Event)> Save(SavedViewsState state, string id, UnitKey unit, string? name, string? query)
    {
        var trimmed = FreeText.Trimmed(name);
        if (CheckName(trimmed) is { } refusal)
        {
            return refusal;
        }

        var filter = (query ?? string.Empty).TrimStart('?');
        if (filter.Length > LongestQuery || TextRule.HasHiddenCharacters(filter, lineBreaksAllowed: false))
        {
            return Refusal.Of(SteeringRefusals.ViewFilterTooLong, "query");
        }

        var earlier = state.Named(unit.ToString(), trimmed!);
        if (earlier is null && state.Views.Count >= Most)
        {
            return Refusal.Of(SteeringRefusals.ViewsTooMany, "name", Most.ToString(CultureInfo.InvariantCulture));
        }

        var view = earlier?.Id ?? id;
        return earlier is not null && earlier.Query == filter
            ? (view, null)
            : (view, new ViewSaved(view, unit.ToString(), trimmed!, filter).ToEvent());
    }

    public static Result<(string View, NewEvent? Event)> Rename(SavedViewsState state, string? view, string? name)
    {
        var trimmed = FreeText.Trimmed(name);
        if (CheckName(trimmed) is { } refusal)
        {
            return refusal;
        }

        return Find(state, view).Then<(string, NewEvent?)>(kept => state.Named(kept.Unit, trimmed!) is { } other && other.Id != kept.Id
            ? Refusal.Of(SteeringRefusals.ViewNameTaken, "name")
            : (kept.Id, kept.Name == trimmed ? null : new ViewRenamed(kept.Id, trimmed!).ToEvent()));
    }

    public static Result<(string View, NewEvent? Event)> SetDefault(SavedViewsState state, string? view, bool isDefault) =>
        Find(state, view).Then<(string, NewEvent?)>(kept => (kept.Id, kept.IsDefault == isDefault ? null : new ViewMadeDefault(kept.Id, isDefault).ToEvent()));

    public static Result<(string View, NewEvent? Event)> Delete(SavedViewsState state, string? view) =>
        Find(state, view).Then<(string, NewEvent?)>(kept => (kept.Id, new ViewDeleted(kept.Id).ToEvent()));

    private static Result<KeptView> Find(SavedViewsState state, string? view) =>
        view is not null && state.Views.TryGetValue(view, out var kept) ? kept : Refusal.Of(SteeringRefusals.ViewUnknown, "view");

    private static Refusal? CheckName(string? name) => name switch
    {
        null => Refusal.Of(SteeringRefusals.ViewNameMissing, "name"),
        { Length: > LongestName } => Refusal.Of(SteeringRefusals.ViewNameTooLong, "name", LongestName.ToString(CultureInfo.InvariantCulture)),
        _ => FreeText.Check(name, "name"),
    };
}
