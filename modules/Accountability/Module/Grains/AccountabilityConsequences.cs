using BmnnHierarchy.Accountability.Delivery;
using BmnnHierarchy.Accountability.Domain;
using BmnnHierarchy.Accountability.Storage;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Accountability.Grains;

/// <summary>
/// What goes into the transaction beside a unit's events: rows for lists, the contribution to the roll-up, and for each unit
/// that a directive or a matter concerns the news of it. What is in the outbox is delivered, also after the process died.
/// </summary>
internal static class AccountabilityConsequences
{
    public static Consequences Of(UnitKey unit, IUnitTree tree, AccountabilityState before, AccountabilityState after, StreamHead head) => new(
        AccountabilityTables.Rows(unit, tree, before, after, head.Sequence),
        [
            RollupMessages.Of(AccountabilityContribution.Of(unit, after, head.Sequence) with { Head = head.Hash.ToString() }),
            .. after.SentDirectives.Values
                .Where(sent => sent != before.SentDirectives.GetValueOrDefault(sent.Id))
                .SelectMany(sent => sent.Units.Select(receiver => new OutboxMessage(
                    DispatchTopics.Directive, $"{sent.Id} {receiver}", sent.Version, receiver, CanonicalJson.Write(sent.DispatchFrom(unit.ToString()))))),
            .. after.Matters.Values
                .Where(matter => matter != before.Matters.GetValueOrDefault(matter.Id))
                .SelectMany(matter => matter.Difficulties.Select(member => member.Unit).Distinct().Select(receiver => new OutboxMessage(
                    DispatchTopics.Matter, $"{matter.Id} {receiver}", matter.Version, receiver, CanonicalJson.Write(matter.DispatchTo(receiver))))),
        ]);
}
