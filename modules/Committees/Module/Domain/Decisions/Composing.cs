using System.Collections.Immutable;
using BmnnHierarchy.Committees.Domain.Rules;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Domain.Decisions;

/// <summary>Records a decision that names the whole composition: establishment or strengthening.</summary>
internal static class Composing
{
    public const int MostMembers = 60;

    public static Result<Decision> Decide(CommitteeState state, CommitteeTerms terms, CompositionDecision command, Circumstances circumstances)
    {
        if (CommitteeActs.Check(state, terms) is { } refusal)
        {
            return refusal;
        }

        if ((state.Prescribed ?? circumstances.Composition?.PrescribedOn(circumstances.Today)) is not { } prescribed)
        {
            return Refusal.Of(CommitteesRefusals.NoCompositionForUnit, "unit");
        }

        var members = command.Members.IsDefault ? [] : command.Members;
        if ((CheckKind(state, command.Kind)
            ?? PaperRules.Check(command.Paper, circumstances.Today)
            ?? CheckOrder(state, command.Paper.Date)
            ?? (TextRule.Trimmed(command.StandingBody) is { } body ? Texts.CheckLine(body, "standingBody", CommitteesRefusals.BodyMissing, PersonRules.WordsLength) : null)
            ?? Texts.CheckCount(members.Length, "members", CommitteesRefusals.MembersOutOfRange, 1, MostMembers)
            ?? CheckMembers(members, prescribed)) is { } broken)
        {
            return broken;
        }

        var decided = Decided(state, command, [.. members.Select(PersonRules.Trimmed)], circumstances.Today);
        return new Decision(state.Prescribed is null ? [prescribed.ToEvent(), decided.ToEvent()] : [decided.ToEvent()]);
    }

    private static CompositionDecided Decided(
        CommitteeState state, CompositionDecision command, ImmutableArray<SeatHolder> members, DateOnly today)
    {
        var staying = new HashSet<string>(StringComparer.Ordinal);
        var joined = ImmutableArray.CreateBuilder<JoinedMember>();
        foreach (var holder in members)
        {
            if (state.Sitting.FirstOrDefault(member => member.IsOf(holder) && !staying.Contains(member.Id)) is { } same)
            {
                staying.Add(same.Id);
            }
            else
            {
                joined.Add(new JoinedMember(CommitteeActs.NextId("m", state.Members.Count + joined.Count), holder, command.Paper.Date));
            }
        }

        return new CompositionDecided(
            today,
            CommitteeActs.NextId("d", state.Decisions.Count),
            command.Kind,
            PaperRules.Trimmed(command.Paper),
            TextRule.Trimmed(command.StandingBody),
            joined.DrainToImmutable(),
            [.. state.Sitting.Where(member => !staying.Contains(member.Id)).Select(member => member.Id)]);
    }

    private static Refusal? CheckKind(CommitteeState state, DecisionKind kind) => kind switch
    {
        DecisionKind.Establishment => state.IsEstablished ? Refusal.Of(CommitteesRefusals.CommitteeAlreadyEstablished, "kind") : null,
        DecisionKind.Strengthening => null,
        _ => Refusal.Of(CommitteesRefusals.DecisionKindUnfit, "kind"),
    };

    /// <summary>A composition does not take the place of a later one, nor end a membership before it began.</summary>
    private static Refusal? CheckOrder(CommitteeState state, DateOnly date)
    {
        var latest = state.Decisions.Select(decision => decision.Paper.Date).Concat(state.Sitting.Select(member => member.From)).DefaultIfEmpty().Max();
        return date < latest ? Refusal.Of(CommitteesRefusals.DecisionOlderThanComposition, "paper.date", Texts.Iso(latest)) : null;
    }

    private static Refusal? CheckMembers(ImmutableArray<SeatHolder> members, CompositionPrescribed prescribed)
    {
        for (var i = 0; i < members.Length; i++)
        {
            var field = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"members.{i}");
            if ((PersonRules.Check(members[i], field) ?? SeatRules.Check(prescribed, members[i], members.Take(i), field)) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}
