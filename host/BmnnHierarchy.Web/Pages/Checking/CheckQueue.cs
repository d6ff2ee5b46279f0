using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Addresses;

namespace BmnnHierarchy.Web.Pages.Checking;

/// <summary>Claims that wait for a check, the oldest first; all of them, or a sample.</summary>
/// <param name="Waiting">How many wait in all, by the same filter.</param>
public sealed record CheckQueue(UnitKey Unit, CheckQuery Query, ImmutableArray<DutyRow> Rows, int Waiting)
{
    /// <summary>Beyond this many the queue is worked off from its beginning; nobody looks through more at once.</summary>
    public const int Most = 2_000;

    /// <summary>The place of a claim, or -1 when it does not wait any more.</summary>
    public int PlaceOf(UnitKey unit, string duty)
    {
        for (var i = 0; i < Rows.Length; i++)
        {
            if (Rows[i].Unit == unit && Rows[i].Duty == duty)
            {
                return i;
            }
        }

        return -1;
    }

    public DutyRow? At(int place) => place >= 0 && place < Rows.Length ? Rows[place] : null;

    public string AddressOf(DutyRow row) => PageAddress.Check(Unit, row.Unit, row.Duty) + Query.ToText();
}

/// <summary>Which waiting claims: of one area, of units by name, all or a sample.</summary>
public sealed record CheckQuery(string? Area, string? UnitText, int? Seed)
{
    public string ToText() => new Query(string.Empty)
        .Add("mang", Area)
        .Add("ten", UnitText)
        .Add("mau", Seed?.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .ToString();

    public static CheckQuery Read(Microsoft.AspNetCore.Http.IQueryCollection query) => new(
        Short(query["mang"]), Short(query["ten"]), CheckSample.ReadSeed(query["mau"]));

    private static string? Short(string? text) => text?.Trim() is { Length: > 0 and <= 80 } trimmed ? trimmed : null;
}

/// <summary>Reads the queue of a unit and everything below it.</summary>
public sealed class CheckQueueReader(ISteeringReads reads)
{
    public async Task<CheckQueue> LoadAsync(UnitKey unit, CheckQuery query, CancellationToken cancellationToken)
    {
        var filter = new DutyFilter(
            unit, [DutyStatus.DoneOnTime, DutyStatus.DoneLate], query.Area, null, query.UnitText, null, null, DutySort.ClaimedOn, 1, 1, Verification.None);
        var rows = ImmutableArray.CreateBuilder<DutyRow>();
        await foreach (var row in reads.ReadAllAsync(filter, CheckQueue.Most, cancellationToken))
        {
            rows.Add(row);
        }

        var waiting = rows.Count < CheckQueue.Most ? rows.Count : (await reads.ListAsync(filter, cancellationToken)).Total;
        var all = rows.ToImmutable();
        return new CheckQueue(unit, query, query.Seed is { } seed ? CheckSample.Draw(all, seed) : all, waiting);
    }
}
