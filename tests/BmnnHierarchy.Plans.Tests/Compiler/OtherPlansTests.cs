using System.Text.Json;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Tests.Compiler;

/// <summary>
/// Plans in other layouts, from other provinces, with other noise. The results in expected.json were written by hand from the
/// documents, before the compiler read them.
/// </summary>
public sealed class OtherPlansTests
{
    private static readonly Dictionary<string, ExpectedPlan> Expected =
        JsonSerializer.Deserialize<Dictionary<string, ExpectedPlan>>(TestDocuments.Text("expected.json"), CanonicalJson.Options)!;

    public static TheoryData<string> Documents => [.. Expected.Keys];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Head_and_signature_are_read(string document)
    {
        var (expected, plan) = (Expected[document], TestDocuments.Compile(document));

        (plan.Number, plan.IssuedOn, plan.Issuer, plan.Province, plan.Signer?.Name)
            .ShouldBe((expected.Number, expected.Date, expected.Issuer, expected.Province, expected.Signer));
        plan.LegalBases.Select(basis => basis.Number).ShouldBe(expected.Bases);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_assignment_is_found_and_none_is_invented(string document) =>
        TestDocuments.Compile(document).Assignments.Select(assignment => assignment.Id).ShouldBe(Expected[document].Assignments.Select(assignment => assignment.Id));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Assignments_have_the_right_bodies_dates_and_kinds(string document)
    {
        var plan = TestDocuments.Compile(document);
        foreach (var expected in Expected[document].Assignments)
        {
            var read = plan.Assignments.Single(assignment => assignment.Id == expected.Id);
            read.Lead.Select(Name).ShouldBe(expected.Lead, expected.Id);
            read.Coordinating.Select(Name).ShouldBe(expected.Coordinating ?? [], expected.Id);
            (read.Kind, read.Deadline, read.Recurrence, read.Before).ShouldBe((expected.Kind, expected.Deadline, expected.Recurrence, expected.Before), expected.Id);
            read.Bound.Kinds.ShouldBe(expected.Kinds, ignoreOrder: true, customMessage: expected.Id);
            read.Bound.Bodies.ShouldBe(expected.Bodies, ignoreOrder: true, customMessage: expected.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_committee_is_read_where_the_plan_prescribes_one(string document)
    {
        var committee = TestDocuments.Compile(document).Committee;
        if (Expected[document].Committee is not { } expected)
        {
            committee.ShouldBeNull();
            return;
        }

        committee.ShouldNotBeNull();
        committee.Head.Select(post => post.Words).ShouldBe(expected.Head);
        committee.Deputies.Select(post => post.Words).ShouldBe(expected.Deputies);
        committee.Members.Select(post => post.Words).ShouldBe(expected.Members);
        committee.Standing?.Words.ShouldBe(expected.Standing);
    }

    private static string Name(NamedBody body) => body.Kind == NamedBody.EveryUnit ? "*" : body.Unit ?? body.Kind ?? body.Name;

    private sealed record ExpectedPlan(
        string? Number, DateOnly? Date, string? Issuer, string? Signer, string[] Bases, ExpectedAssignment[] Assignments, string? Province = null, ExpectedCommittee? Committee = null);

    private sealed record ExpectedAssignment(
        string Id, DutyKind Kind, string[] Lead, string[] Kinds, string[] Bodies, string[]? Coordinating = null, DateOnly? Deadline = null, string? Recurrence = null, bool Before = false);

    private sealed record ExpectedCommittee(string[] Head, string[] Deputies, string[] Members, string Standing);
}
