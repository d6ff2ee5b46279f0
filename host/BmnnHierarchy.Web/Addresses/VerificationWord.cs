using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Web.Addresses;

/// <summary>Verifications as they stand in addresses; stable, because people keep and send addresses.</summary>
public static class VerificationWord
{
    public static string? Of(Verification? verification) => verification switch
    {
        Verification.None => "chua",
        Verification.Confirmed => "da",
        Verification.Rejected => "khong-xac-nhan",
        Verification.NeedsMore => "can-bo-sung",
        _ => null,
    };

    public static Verification? Read(string? word) =>
        word is null ? null : Enum.GetValues<Verification>().Cast<Verification?>().FirstOrDefault(verification => Of(verification) == word);
}
