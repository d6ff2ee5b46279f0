using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Forms;

namespace BmnnHierarchy.Web.Pages.Committees;

/// <summary>A row of the form of a composition: a prescribed seat, or a line for somebody beyond them.</summary>
public sealed record CompositionRow(int Place, SeatView? Seat)
{
    public string Field(string name) => string.Create(CultureInfo.InvariantCulture, $"member-{Place}-{name}");
}

/// <summary>The rows of a composition as a form shows them, starts them and reads them.</summary>
public static class CompositionRows
{
    private const int Spare = 3;

    public static IReadOnlyList<CompositionRow> Of(CommitteeView committee) =>
    [
        .. committee.Seats.Select((seat, place) => new CompositionRow(place, seat)),
        .. Enumerable.Range(committee.Seats.Length, committee.Others.Length + committee.Section.Length + Spare).Select(place => new CompositionRow(place, null)),
    ];

    /// <summary>The fields as the present composition fills them.</summary>
    public static IEnumerable<(string Field, string? Value)> Start(CommitteeView committee)
    {
        var beyond = new Queue<MemberView>(committee.Others.Concat(committee.Section));
        foreach (var row in Of(committee))
        {
            var member = row.Seat is null ? (beyond.TryDequeue(out var next) ? next : null) : row.Seat.Member;
            yield return (row.Field("post"), (member?.Post ?? row.Seat?.Post ?? MemberPost.Member).ToString());
            yield return (row.Field("name"), member?.Name);
            yield return (row.Field("position"), member?.Position);
            yield return (row.Field("body"), member?.Body);
        }
    }

    /// <summary>Those who are named; a row without anything typed names nobody.</summary>
    public static (ImmutableArray<SeatHolder> Members, IReadOnlyList<CompositionRow> Rows) Read(
        TypedForm form, CommitteeView committee, ICollection<Refusal> problems)
    {
        var members = ImmutableArray.CreateBuilder<SeatHolder>();
        var rows = new List<CompositionRow>();
        foreach (var row in Of(committee))
        {
            if (form.Text(row.Field("name")) is null && form.Text(row.Field("position")) is null && form.Text(row.Field("body")) is null)
            {
                continue;
            }

            var post = row.Seat?.Post ?? form.Choice<MemberPost>(row.Field("post"), problems);
            members.Add(new SeatHolder(post, row.Seat?.Code, form[row.Field("name")], form[row.Field("position")], form[row.Field("body")]));
            rows.Add(row);
        }

        return (members.DrainToImmutable(), rows);
    }

    /// <summary>The refusal beside the row it speaks of: the command numbers only those who are named.</summary>
    public static Refusal AtRow(Refusal refusal, IReadOnlyList<CompositionRow> rows) =>
        refusal.Field?.Split('.') is ["members", var place, var name]
        && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < rows.Count
            ? refusal with { Field = rows[index].Field(name) }
            : refusal;
}
