using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Domain.Rules;

/// <summary>What a decision must carry to be recorded.</summary>
internal static class PaperRules
{
    public const int IssuerLength = 120;

    /// <summary>Committees of this kind are younger; an earlier date is a slip of the pen.</summary>
    public static readonly DateOnly Earliest = new(2000, 1, 1);

    public static Refusal? Check(DecisionPaper? paper, DateOnly today) => paper is null
        ? Refusal.Of(CommitteesRefusals.PaperMissing, "paper.number")
        : Texts.CheckNumber(paper.Number, "paper.number")
            ?? Texts.CheckDay(paper.Date, "paper.date", Earliest, today)
            ?? Texts.CheckLine(paper.Issuer, "paper.issuer", CommitteesRefusals.IssuerMissing, IssuerLength);

    public static DecisionPaper Trimmed(DecisionPaper paper) => paper with { Number = paper.Number.Trim(), Issuer = paper.Issuer.Trim() };
}
