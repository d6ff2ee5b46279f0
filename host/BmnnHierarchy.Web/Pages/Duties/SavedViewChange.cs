using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Addresses;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Duties;

/// <summary>What a person wants done with the own views, as the form says it.</summary>
public sealed record SavedViewChange(string CommandId, string Choice, string View, string Name)
{
    public const string Save = "save";
    public const string Rename = "rename";
    public const string MakeDefault = "default";
    public const string NoDefault = "no-default";
    public const string Delete = "delete";

    public bool IsSaving => Choice == Save;

    public static SavedViewChange From(IFormCollection form) => new(
        form["commandId"].ToString(), form["choice"].ToString(), form["view"].ToString(), form["name"].ToString());

    /// <summary>Carries the change out; the filter that is saved is the one the page shows, without its page.</summary>
    public Task<Result<SavedView>> SendAsync(ISavedViews views, UnitKey unit, DutyListQuery shown, CancellationToken cancellationToken) => Choice switch
    {
        Rename => views.RenameAsync(CommandId, View, Name, cancellationToken),
        MakeDefault => views.SetDefaultAsync(CommandId, View, true, cancellationToken),
        NoDefault => views.SetDefaultAsync(CommandId, View, false, cancellationToken),
        Delete => views.DeleteAsync(CommandId, View, cancellationToken),
        _ => views.SaveAsync(CommandId, unit, Name, TextOf(shown), cancellationToken),
    };

    private static string TextOf(DutyListQuery shown) =>
        ((shown with { Page = 1 }).ToText() is { Length: > 0 } text ? text : DutyListQuery.EverythingText).TrimStart('?');
}
