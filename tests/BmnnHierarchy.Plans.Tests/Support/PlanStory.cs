using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Catalogue;
using BmnnHierarchy.Plans.Domain;
using BmnnHierarchy.Plans.Domain.Decisions;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Tests.Support;

/// <summary>A province's plans as they grow, without journal and grain: decides, appends in memory, folds.</summary>
internal sealed class PlanStory
{
    public const string Officer = "thuongtruc.hp";
    public const string Leader = "lanhdao.hp";
    public static readonly UnitKey HaiPhong = UnitKey.Parse("unit:31");
    public static readonly IUnitTree Tree = UnitsModule.ReferenceTree();
    private static readonly PlanCatalogue Shipped = ShippedPlans.LoadEmbedded();
    private static readonly ICoreCatalogue Core = PlansModule.ReferenceCore();
    private static readonly IssuingDefaults Defaults = IssuingDefaults.LoadEmbedded();

    private int _commands;

    public DateOnly Today { get; set; } = new(2026, 3, 10);

    public PlansState State { get; private set; } = PlansState.Empty;

    public ImmutableList<RecordedEvent> Events { get; private set; } = [];

    /// <summary>The catalogue as it is once what was issued is loaded.</summary>
    public PlanCatalogue Plans => Shipped.With(State.Issued.Values.Select(record => record.Text).OfType<Plan>());

    public PlanDraft Draft => State.Drafts[$"d{State.Drafts.Count}"];

    public Circumstances Now => new(Today, HaiPhong, Tree, Plans, Core, WorkingCalendar.WeekdaysOnly, Defaults);

    public static PlanStory WithDraft(PlanProposal? proposal = null)
    {
        var story = new PlanStory();
        story.Open(proposal ?? Proposals.Small()).ShouldBeTaken();
        return story;
    }

    /// <summary>A story whose small plan was read through and issued.</summary>
    public static PlanStory WithIssued()
    {
        var story = WithDraft();
        story.MarkAll().ShouldBeTaken();
        story.Issue().ShouldBeTaken();
        return story;
    }

    public DraftItem Item(string id) => Draft.Items.Single(item => item.Id == id);

    public string Next() => $"command-{++_commands:D4}";

    public Result<Decision> Open(PlanProposal proposal, string? amends = null) =>
        Take(Opening.Decide(State, new OpenDraft(Next(), CanonicalJson.Write(proposal), amends), Now));

    public Result<Decision> OpenAmendment(string plan) => Take(Opening.Decide(State, new OpenAmendment(Next(), plan), Now));

    public Result<Decision> Edit(string item, Func<ItemContent, ItemContent> change, long? expected = null) =>
        Take(Editing.Decide(State, new EditItem(Next(), Draft.Id, expected, item, change(Item(item).Content)), Now));

    public Result<Decision> Add(string section, ItemContent content, int? line = null) =>
        Take(Editing.Decide(State, new AddItem(Next(), Draft.Id, null, section, content, line), Now));

    public Result<Decision> Merge(params string[] items) =>
        Take(Editing.Decide(State, new MergeItems(Next(), Draft.Id, null, [.. items]), Now));

    public Result<Decision> Split(string item, params string[] texts) =>
        Take(Editing.Decide(State, new SplitItem(Next(), Draft.Id, null, item, [.. texts]), Now));

    public Result<Decision> Remove(string item, string reason = "Không thuộc phạm vi") =>
        Take(Editing.Decide(State, new RemoveItem(Next(), Draft.Id, null, item, reason), Now));

    public Result<Decision> Restore(string item, string reason = "Bỏ nhầm") =>
        Take(Editing.Decide(State, new RestoreItem(Next(), Draft.Id, null, item, reason), Now));

    public Result<Decision> MarkAll(bool asRead = true, string by = Officer) =>
        Take(HeadEditing.Decide(State, new MarkLines(Next(), Draft.Id, null, [], asRead), Now), by);

    public Result<Decision> EditHead(Func<DraftHead, DraftHead> change) =>
        Take(HeadEditing.Decide(State, new EditHead(Next(), Draft.Id, null, change(Draft.Head)), Now));

    public Result<Decision> Discard(string reason = "Văn bản thay thế") =>
        Take(HeadEditing.Decide(State, new DiscardDraft(Next(), Draft.Id, null, reason), Now));

    /// <summary>The leader issues what the officer has prepared.</summary>
    public Result<Decision> Issue(long? expected = null, string by = Leader) =>
        Take(Issuing.Decide(State, new IssueDraft(Next(), Draft.Id, expected), Now, by), by);

    public Result<Decision> RecordShipped(string plan) => Take(Recording.DecideShipped(State, plan, Now));

    public IssuePreview Preview() => Previews.Of(State, Draft, Now);

    private Result<Decision> Take(Result<Decision> result, string by = Officer)
    {
        if (!result.IsRefused && result.Value.Event is { } change)
        {
            var head = Events.IsEmpty ? StreamHead.Empty : new StreamHead(Events[^1].Sequence, Events[^1].Hash);
            var id = $"command-{_commands:D4}";
            var header = new CommandHeader(id, Digest.OfText(id), by, VietnamTime.StartOf(Today).AddHours(9), result.Value.Reason);
            var extended = EventChain.Extend(PlansStreams.Of(HaiPhong), head, header, [change]);
            Events = Events.AddRange(extended);
            State = extended.Aggregate(State, PlansFold.Instance.Apply);
        }

        return result;
    }
}

internal static class Outcomes
{
    public static void ShouldBeTaken(this Result<Decision> result) => result.Refusal.ShouldBeNull();

    public static Refusal ShouldBeRefused(this Result<Decision> result, string code)
    {
        var refusal = result.Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(code);
        return refusal;
    }
}
