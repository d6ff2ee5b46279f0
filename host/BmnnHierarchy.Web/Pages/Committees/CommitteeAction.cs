using BmnnHierarchy.Committees;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Addresses;

namespace BmnnHierarchy.Web.Pages.Committees;

/// <summary>What can be recorded of a committee from its page.</summary>
public enum CommitteeActionKind
{
    Decide,
    Appoint,
    Depart,
    CorrectMember,
    CorrectDecision,
    Meet,
    WithdrawMeeting,
    Conclude,
    Complete,
    WithdrawConclusion,
}

/// <summary>An action on the page, with what it is about: the form that stands open and its address.</summary>
/// <param name="About">Id of the member, decision, meeting or conclusion; the code of the seat to fill; null when it is about nothing yet recorded.</param>
public sealed record CommitteeAction(CommitteeActionKind Kind, string? About = null)
{
    public string AddressAt(UnitKey unit) => new Query(PageAddress.Committee(unit)).Add("lam", WordOf(Kind)).Add("so", About) + "#mo";

    public string DoneAddressAt(UnitKey unit) => new Query(PageAddress.Committee(unit)).Add("xong", WordOf(Kind)).ToString();

    /// <summary>The action that the address asks for, when what it is about is there.</summary>
    public static CommitteeAction? Read(string? word, string? about, CommitteeView committee)
    {
        if (ReadKind(word) is not { } kind || (committee.Prescribed is null && kind is not CommitteeActionKind.Decide))
        {
            return null;
        }

        return kind switch
        {
            CommitteeActionKind.Decide => new CommitteeAction(kind),
            _ when committee.Composition is null => null,
            CommitteeActionKind.Appoint or CommitteeActionKind.Meet or CommitteeActionKind.Conclude => new CommitteeAction(kind, about),
            _ => about is { Length: > 0 } ? new CommitteeAction(kind, about) : null,
        };
    }

    public static CommitteeActionKind? ReadKind(string? word) =>
        Enum.GetValues<CommitteeActionKind>().Cast<CommitteeActionKind?>().FirstOrDefault(kind => WordOf(kind!.Value) == word);

    private static string WordOf(CommitteeActionKind kind) => kind switch
    {
        CommitteeActionKind.Decide => "quyet-dinh",
        CommitteeActionKind.Appoint => "bo-sung",
        CommitteeActionKind.Depart => "thoi-tham-gia",
        CommitteeActionKind.CorrectMember => "dinh-chinh-thanh-vien",
        CommitteeActionKind.CorrectDecision => "dinh-chinh-quyet-dinh",
        CommitteeActionKind.Meet => "hop",
        CommitteeActionKind.WithdrawMeeting => "rut-cuoc-hop",
        CommitteeActionKind.Conclude => "ket-luan",
        CommitteeActionKind.Complete => "xong-ket-luan",
        CommitteeActionKind.WithdrawConclusion => "rut-ket-luan",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
