using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access;

/// <summary>
/// The trail of changes: what somebody has done, and what was done to a unit or a record, from the journal itself. Who came
/// in, was refused or took data out is in <see cref="IAuditReads"/>.
/// </summary>
public interface IChangeReads
{
    /// <summary>
    /// Changes that match, the last first: of a unit's records for whoever has <see cref="Permission.ReadAudit"/> and
    /// <see cref="Permission.SeeDuties"/> on it, of accounts for whoever reads the trail of the whole installation. What the
    /// changes say is on the records' own pages.
    /// </summary>
    Task<ChangePage> ListAsync(ChangeFilter filter, Caller by, CancellationToken cancellationToken);
}

/// <param name="Actor">The account; null: anybody.</param>
/// <param name="Record">Name of a record's stream (<c>steering/unit:31-11146</c>); null: any.</param>
/// <param name="From">First day in Vietnam.</param>
/// <param name="To">Last day in Vietnam.</param>
/// <param name="Before">Where the page before ended.</param>
public sealed record ChangeFilter(string? Actor, UnitKey? Unit, string? Record, DateOnly? From, DateOnly? To, ChangePlace? Before, int Size);

/// <param name="Next">Where to go on; null when there is nothing more.</param>
public sealed record ChangePage(ImmutableArray<Change> Changes, ChangePlace? Next);

/// <param name="Record">Name of the stream.</param>
/// <param name="Type">Stable name of what happened (<c>steering.duty-updated</c>).</param>
/// <param name="Token">Number of the actor's token with which a program did it; null when a person did.</param>
public sealed record Change(string Record, long Sequence, DateTimeOffset At, string Actor, string Type, string? Reason, int? Token)
{
    /// <summary>The unit whose record it is; null for an account's.</summary>
    public UnitKey? Unit => UnitKey.TryParse(Record[(Record.IndexOf('/', StringComparison.Ordinal) + 1)..], out var unit) ? unit : null;

    /// <summary>The part of the product that the record belongs to.</summary>
    public string Module => Record.Split('/')[0];
}

/// <summary>A place in the order of changes, as text that a page or a program gives back.</summary>
public sealed record ChangePlace(DateTimeOffset At, string Record, long Sequence)
{
    private const char Separator = '~';

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{At.UtcTicks}{Separator}{Sequence}{Separator}{Record}");

    /// <summary>Null when the text is none that <see cref="ToString"/> makes.</summary>
    public static ChangePlace? Read(string? text) =>
        text?.Split(Separator, 3) is [var ticks, var sequence, { Length: > 0 and <= 200 } record]
        && long.TryParse(ticks, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at)
        && at >= DateTimeOffset.UnixEpoch.Ticks && at <= DateTimeOffset.MaxValue.Ticks
        && long.TryParse(sequence, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var place)
            ? new ChangePlace(new DateTimeOffset(at, TimeSpan.Zero), record, place)
            : null;
}
