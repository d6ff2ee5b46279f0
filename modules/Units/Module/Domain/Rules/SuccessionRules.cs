using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Domain.Rules;

/// <summary>What holds between a closed unit and the units that took over.</summary>
internal static class SuccessionRules
{
    public static Refusal? FirstBroken(UnitListing listing, ImmutableArray<ListedSuccession> successions) =>
        successions.Select(s => EndsMustFit(listing, s)).FirstOrDefault(r => r is not null)
        ?? SuccessionMustNotBeListedTwice(successions)
        ?? WholeGoesToOneSuccessorOnly(successions);

    private static Refusal? EndsMustFit(UnitListing listing, ListedSuccession listed)
    {
        var (from, to, _) = (listed.Succession.From, listed.Succession.To, listed.Succession.Share);
        if (!listing.Knows(from))
        {
            return listed.Origin.Refuse(UnitsRefusals.ClosedUnitMustBeKnown, from.Code);
        }

        if (listing.ClosedOn(from) is not { } closedOn)
        {
            return listed.Origin.Refuse(UnitsRefusals.UnitWithSuccessorsMustBeClosed, from.Code);
        }

        if (!listing.Knows(to))
        {
            return listed.Origin.Refuse(UnitsRefusals.SuccessorMustBeKnown, to.Code);
        }

        return listing.IsInForce(to, closedOn)
            ? null
            : listed.Origin.Refuse(UnitsRefusals.SuccessorMustBeInForceWhenTheUnitCloses, to.Code);
    }

    private static Refusal? SuccessionMustNotBeListedTwice(ImmutableArray<ListedSuccession> successions)
    {
        var seen = new HashSet<(UnitKey, UnitKey)>();
        return successions.FirstOrDefault(s => !seen.Add((s.Succession.From, s.Succession.To))) is { } repeated
            ? repeated.Origin.Refuse(
                UnitsRefusals.SuccessionMustNotBeListedTwice, repeated.Succession.From.Code, repeated.Succession.To.Code)
            : null;
    }

    private static Refusal? WholeGoesToOneSuccessorOnly(ImmutableArray<ListedSuccession> successions) =>
        successions
            .GroupBy(s => s.Succession.From)
            .Where(heirs => heirs.Count() > 1)
            .Select(heirs => heirs.FirstOrDefault(s => s.Succession.Share is SuccessionShare.Whole))
            .FirstOrDefault(whole => whole is not null) is { } tooMuch
            ? tooMuch.Origin.Refuse(UnitsRefusals.WholeGoesToOneSuccessorOnly, tooMuch.Succession.From.Code)
            : null;
}
