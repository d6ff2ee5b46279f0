using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.SavedViews;

/// <summary>One person's views.</summary>
internal sealed record SavedViewsState(ImmutableSortedDictionary<string, KeptView> Views)
{
    public static SavedViewsState Empty { get; } = new(ImmutableSortedDictionary.Create<string, KeptView>(StringComparer.Ordinal));

    public KeptView? Named(string unit, string name) =>
        Views.Values.FirstOrDefault(view => view.Unit == unit && string.Equals(view.Name, name, StringComparison.OrdinalIgnoreCase));
}

internal sealed record KeptView(string Id, string Unit, string Name, string Query, bool IsDefault)
{
    public SavedView ToView() => new(Id, UnitKey.Parse(Unit), Name, Query, IsDefault);
}

internal sealed class SavedViewsFold : IFold<SavedViewsState>
{
    public static SavedViewsFold Instance { get; } = new();

    public string Shape => "steering-views/1";

    public SavedViewsState Empty => SavedViewsState.Empty;

    public SavedViewsState Apply(SavedViewsState state, RecordedEvent recorded) => (recorded.Type, recorded.Version) switch
    {
        (ViewSaved.Type, 1) => Saved(state, CanonicalJson.Read<ViewSaved>(recorded.Payload)),
        (ViewRenamed.Type, 1) => Renamed(state, CanonicalJson.Read<ViewRenamed>(recorded.Payload)),
        (ViewMadeDefault.Type, 1) => MadeDefault(state, CanonicalJson.Read<ViewMadeDefault>(recorded.Payload)),
        (ViewDeleted.Type, 1) => state with { Views = state.Views.Remove(CanonicalJson.Read<ViewDeleted>(recorded.Payload).View) },
        _ => throw new InvalidOperationException($"Event {recorded.Sequence} of {recorded.Stream} is of an unknown type: {recorded.Type} version {recorded.Version}."),
    };

    private static SavedViewsState Saved(SavedViewsState state, ViewSaved saved)
    {
        var isDefault = state.Views.TryGetValue(saved.View, out var earlier) && earlier.IsDefault;
        return state with { Views = state.Views.SetItem(saved.View, new KeptView(saved.View, saved.Unit, saved.Name, saved.Query, isDefault)) };
    }

    private static SavedViewsState Renamed(SavedViewsState state, ViewRenamed renamed) =>
        state with { Views = state.Views.SetItem(renamed.View, state.Views[renamed.View] with { Name = renamed.Name }) };

    private static SavedViewsState MadeDefault(SavedViewsState state, ViewMadeDefault made)
    {
        var chosen = state.Views[made.View];
        return state with
        {
            Views = state.Views.SetItems(state.Views
                .Where(entry => entry.Value.Unit == chosen.Unit)
                .Select(entry => KeyValuePair.Create(entry.Key, entry.Value with { IsDefault = entry.Key == made.View && made.IsDefault }))),
        };
    }
}
