using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Domain;

/// <summary>Decides on requests to correct personal data. Who may ask is the caller's to check.</summary>
internal static class ChangeCorrections
{
    private const int LongestWanted = 200;

    public static Result<ImmutableArray<AccountEvent>> Ask(AccountState state, CorrectionField field, string wanted, string reason)
    {
        var longest = field is CorrectionField.DisplayName ? PlainText.LongestDisplayName : LongestWanted;
        if (!Enum.IsDefined(field) || !PlainText.Holds(wanted, longest))
        {
            return Refusal.Of(AccessRefusals.CorrectionIsMalformed, "wanted");
        }

        return state.Corrections.Any(asked => asked.Field == field && asked.Decision is null)
            ? Refusal.Of(AccessRefusals.CorrectionIsOpenAlready, "field")
            : ImmutableArray.Create<AccountEvent>(new AccountEvent.CorrectionAsked(field, wanted.Trim(), reason));
    }

    /// <summary>Agreeing to another display name changes it; nothing else that the account holds can be changed by a request.</summary>
    public static Result<ImmutableArray<AccountEvent>> Decide(AccountState state, int number, bool isAgreed, string reason)
    {
        if (number < 0 || number >= state.Corrections.Length)
        {
            return Refusal.Of(AccessRefusals.CorrectionIsUnknown, "number");
        }

        var asked = state.Corrections[number];
        if (asked.Decision is not null)
        {
            return Refusal.Of(AccessRefusals.CorrectionIsDecided, "number");
        }

        var decided = new AccountEvent.CorrectionDecided(number, isAgreed, reason);
        return isAgreed && asked.Field is CorrectionField.DisplayName && asked.Wanted != state.DisplayName
            ? ImmutableArray.Create<AccountEvent>(decided, new AccountEvent.DisplayNameCorrected(asked.Wanted))
            : ImmutableArray.Create<AccountEvent>(decided);
    }
}
