using System.Collections.Immutable;
using BmnnHierarchy.Plans;

namespace BmnnHierarchy.Steering.Tests.Support;

/// <summary>A plan of Hải Phòng with one assignment for each kind of deadline; binds communes, departments and the police.</summary>
internal sealed class SamplePlan : IPlanCatalogue
{
    public const string Code = "31-sample";

    private readonly Dictionary<string, DutyTemplate> _templates;

    public SamplePlan(params (string Id, DutySchedule Schedule)[] assignments)
    {
        _templates = assignments.ToDictionary(a => a.Id, a => new DutyTemplate(
            a.Id, "I", "I", DutyKind.Obligation, "Mọi đơn vị", null, "Nhiệm vụ", "Duty", null, a.Schedule,
            new DutyBinding(["Commune", "Ward", "Department", "ProvincialPolice"], [])));
        Plans = [new Plan(Code, "unit:31", "1/KH-UBND", new DateOnly(2025, 11, 18), "Kế hoạch", "Plan", [], [.. _templates.Values])];
    }

    public IReadOnlyList<Plan> Plans { get; }

    public Plan? Find(string code) => Plans.FirstOrDefault(plan => plan.Code == code);

    public DutyTemplate? FindTemplate(string plan, string template) => plan == Code ? _templates.GetValueOrDefault(template) : null;

    public static DutySchedule Recurring(string recurrence, string? opens = null, DutyCascade? cascade = null) =>
        new("Căn cứ", "Basis", Recurrence: recurrence, Opens: opens, Cascade: cascade);

    public static DutySchedule OnEvent(int amount, TermUnit unit, TermDirection direction = TermDirection.After) =>
        new("Căn cứ", "Basis", OnEvent: new EventTerm("có vụ việc", "an incident", amount, unit, direction));

    public static UnitStory Story(string today, string unit, params (string Id, DutySchedule Schedule)[] assignments)
    {
        var story = new UnitStory(Iso.Day(today), unit) { PlansKnown = new SamplePlan(assignments) };
        story.AssignPlan(Code, [.. assignments.Select(a => a.Id)]).ShouldBeTaken();
        return story;
    }
}
