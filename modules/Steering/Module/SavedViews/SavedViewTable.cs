using System.Collections.Immutable;
using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Steering.SavedViews;

/// <summary>The rows of a person's views; a view that was taken away keeps its row, marked.</summary>
internal static class SavedViewTable
{
    private static readonly TableShape Shape = new(
        "steering_saved_view",
        [Text("account"), Text("view"), Text("unit"), Text("name"), Text("query"), Number("is_default"), Number("deleted")],
        KeyColumns: 2);

    /// <summary>Rows of the views that read differently than before.</summary>
    public static ImmutableArray<RowWrite> Rows(string account, SavedViewsState before, SavedViewsState after) =>
    [
        .. after.Views.Values.Where(view => before.Views.GetValueOrDefault(view.Id) != view).Select(view => Row(account, view, deleted: false)),
        .. before.Views.Values.Where(view => !after.Views.ContainsKey(view.Id)).Select(view => Row(account, view, deleted: true)),
    ];

    private static RowWrite Row(string account, KeptView view, bool deleted) =>
        new(Shape, [account, view.Id, view.Unit, view.Name, view.Query, view.IsDefault && !deleted ? 1L : 0L, deleted ? 1L : 0L]);

    private static TableColumn Text(string name) => new(name, ColumnType.Text);

    private static TableColumn Number(string name) => new(name, ColumnType.Integer);
}
