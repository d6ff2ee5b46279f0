namespace BmnnHierarchy.Access.Domain;

/// <summary>A request for a correction by its place among the account's.</summary>
internal sealed record CorrectionState(CorrectionField Field, string Wanted, string Reason, DateTimeOffset AskedAt, CorrectionDecision? Decision)
{
    public CorrectionView ToView(int number) => new(number, Field, Wanted, Reason, AskedAt, Decision);
}
