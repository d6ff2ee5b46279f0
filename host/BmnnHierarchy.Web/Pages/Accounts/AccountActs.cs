using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Forms;
using BmnnHierarchy.Web.Language;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Accounts;

/// <summary>The fields of the forms about accounts, as they come in.</summary>
internal static class AccountActs
{
    public const string CommandField = "commandId";
    public const string ReasonField = "reason";
    public const string RoleField = "role";
    public const string UnitField = "unit";
    public const string FromField = "from";
    public const string ToField = "to";

    public static string NewCommand() => Guid.NewGuid().ToString("N");

    public static AccountAct Read(IFormCollection form, Caller by) => new(form[CommandField].ToString(), form[ReasonField].ToString(), by);

    /// <summary>Role, unit by code or name, first and last day. Nothing typed as the first day means today.</summary>
    public static Result<Grant> ReadGrant(IFormCollection form, IUnitTree tree, DateOnly today)
    {
        if (!Enum.TryParse<Role>(form[RoleField].ToString(), out var role) || !Enum.IsDefined(role))
        {
            return Refusal.Of(WebRefusals.ChoiceIsMissing, RoleField);
        }

        if (UnitOf(form[UnitField].ToString(), tree, today) is not { } unit)
        {
            return Refusal.Of(AccessRefusals.GrantUnitIsUnknown, UnitField, form[UnitField].ToString().Trim());
        }

        if (!TypedDay.TryRead(form[FromField].ToString(), out var from))
        {
            return Refusal.Of(WebRefusals.DateIsMalformed, FromField);
        }

        return TypedDay.TryRead(form[ToField].ToString(), out var last)
            ? new Grant(role, unit, new DateRange(from ?? today, last?.AddDays(1)))
            : Refusal.Of(WebRefusals.DateIsMalformed, ToField);
    }

    /// <summary>The code, or the only unit of that name.</summary>
    public static UnitKey? UnitOf(string typed, IUnitTree tree, DateOnly today)
    {
        var text = typed.Trim();
        if (UnitKey.TryFromCode(text, out var key) && tree.Find(key) is not null)
        {
            return key;
        }

        var found = tree.Search(text, null, today, 2);
        return found is [var only] ? only.Unit.Key : null;
    }
}
