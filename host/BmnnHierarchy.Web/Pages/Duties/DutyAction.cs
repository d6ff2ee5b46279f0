using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Addresses;

namespace BmnnHierarchy.Web.Pages.Duties;

/// <summary>What can be done to a duty from its page.</summary>
public enum DutyActionKind
{
    Update,
    Correct,
    Withdraw,
    Verify,
}

/// <summary>An action beside the reason why this reader cannot take it now; no reason means that it can be taken.</summary>
public sealed record DutyAction(DutyActionKind Kind, string? WhyNotKey)
{
    public bool IsAllowed => WhyNotKey is null;

    public string Word => WordOf(Kind);

    public static IReadOnlyList<DutyAction> Of(DutyModel model, Caller? caller, IAccessPolicy policy)
    {
        var mayUpdate = caller is not null && policy.Allows(caller, Permission.UpdateDuties, model.Unit.Key);
        var mayVerify = caller is not null && policy.Allows(caller, Permission.VerifyDuties, model.Unit.Key);
        var edit = mayUpdate ? null : "why-not.not-the-unit";
        var change = edit ?? (model.Claim is null ? "why-not.nothing-reported" : null);
        return
        [
            new(DutyActionKind.Update, edit),
            new(DutyActionKind.Correct, change),
            new(DutyActionKind.Withdraw, change),
            new(DutyActionKind.Verify, WhyNotVerify(model, caller, mayVerify)),
        ];
    }

    public static DutyActionKind? Read(string? word) =>
        Enum.GetValues<DutyActionKind>().Cast<DutyActionKind?>().FirstOrDefault(kind => WordOf(kind!.Value) == word);

    /// <summary>The page with the action's form open.</summary>
    public string AddressAt(UnitKey unit, string duty) => $"{PageAddress.Duty(unit, duty)}?lam={Word}#mo";

    private static string? WhyNotVerify(DutyModel model, Caller? caller, bool mayVerify)
    {
        if (!mayVerify)
        {
            return "why-not.not-a-verifier";
        }

        if (model.Duty.DoneOn is null)
        {
            return "why-not.not-done";
        }

        return caller is not null && model.Claim?.Reporters.Contains(caller.Account) == true ? "why-not.own-report" : null;
    }

    private static string WordOf(DutyActionKind kind) => kind switch
    {
        DutyActionKind.Update => "cap-nhat",
        DutyActionKind.Correct => "dinh-chinh",
        DutyActionKind.Withdraw => "rut",
        DutyActionKind.Verify => "kiem-chung",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
