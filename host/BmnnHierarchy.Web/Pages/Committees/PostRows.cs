using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Web.Forms;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Web.Pages.Committees;

/// <summary>The posts of a prescribed composition as rows of a form: how it starts from what holds or from a plan, and how it is read.</summary>
public static class PostRows
{
    private const int Spare = 4;
    private const int Most = 70;

    public static string Field(int row, string name) => string.Create(CultureInfo.InvariantCulture, $"post-{row}-{name}");

    /// <summary>How many rows the form has: what was typed or starts it, and some more.</summary>
    public static int Count(TypedForm form)
    {
        var last = Enumerable.Range(0, Most).LastOrDefault(row => form[Field(row, "words")].Length > 0, -1);
        return Math.Min(Most, last + 1 + Spare);
    }

    /// <summary>What the product proposes has no basis yet: whoever prescribes it names one.</summary>
    public static TypedForm Start(CompositionView composition, long version) => TypedForm.New(
        version,
        [
            ("validFrom", TypedDay.Write(composition.ValidFrom)), ("basis", composition.IsProposed ? null : composition.Basis), ("standingBody", composition.StandingBody), ("plan", composition.Plan),
            .. composition.Posts.SelectMany((post, row) => Row(row, post.Post, post.Words, post.Count, null)),
        ]);

    /// <summary>What the plan says takes the place of the posts; what it does not say stays.</summary>
    public static TypedForm Start(CompositionView composition, PlanCommittee plan, string basis, long version) => TypedForm.New(
        version,
        [
            ("validFrom", TypedDay.Write(plan.IssuedOn)), ("basis", basis), ("plan", plan.Plan),
            ("standingBody", plan.Posts.FirstOrDefault(post => post.Role is PostRole.Standing)?.Words ?? composition.StandingBody),
            .. plan.Posts.Where(post => post.Role is not PostRole.Standing)
                .SelectMany((post, row) => Row(row, PostOf(post.Role), Capital(post.Words), 1, BodyOf(post))),
        ]);

    public static CompositionContent Read(TypedForm form, ICollection<Refusal> problems)
    {
        var posts = ImmutableArray.CreateBuilder<PrescribedPost>();
        for (var row = 0; row < Most; row++)
        {
            if (form.Text(Field(row, "words")) is { } words)
            {
                posts.Add(new PrescribedPost(
                    form.Choice<MemberPost>(Field(row, "post"), problems), words, form.Number(Field(row, "count"), problems), form.Text(Field(row, "body"))));
            }
        }

        return new CompositionContent(form.NeededDay("validFrom", problems), form["basis"], form["standingBody"], posts.ToImmutable(), form.Text("plan"));
    }

    /// <summary>The refusal beside the row it speaks of: the command numbers only rows with words.</summary>
    public static Refusal AtRow(Refusal refusal, TypedForm form) =>
        refusal.Field?.Split('.') is ["posts", var place, var name] && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && Enumerable.Range(0, Most).Where(row => form.Text(Field(row, "words")) is not null).ElementAtOrDefault(index) is var row
            ? refusal with { Field = Field(row, name) }
            : refusal;

    private static IEnumerable<(string, string?)> Row(int row, MemberPost post, string words, int count, string? body) =>
    [
        (Field(row, "post"), post.ToString()), (Field(row, "words"), words), (Field(row, "count"), count.ToString(CultureInfo.InvariantCulture)), (Field(row, "body"), body),
    ];

    private static MemberPost PostOf(PostRole role) => role switch
    {
        PostRole.Head => MemberPost.Head,
        PostRole.Deputy => MemberPost.Deputy,
        _ => MemberPost.Member,
    };

    /// <summary>The body's code within its province (<c>so_nv</c> of <c>unit:31-so_nv</c>).</summary>
    private static string? BodyOf(DraftPost post) =>
        post.Unit is { } unit && UnitKey.TryParse(unit, out var key) && key.Code.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? key.Code[(dash + 1)..] : null;

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.GetCultureInfo("vi-VN")) + words[1..];
}
