using System.Globalization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Domain.Terms;
using Dapper;

namespace BmnnHierarchy.Steering.Storage;

/// <summary>Units for which something changes by itself up to an instant.</summary>
internal sealed class DueUnits(IStorage storage)
{
    private const string Second = "yyyy-MM-ddTHH:mm:ss";

    public async Task<IReadOnlyList<UnitKey>> UpToAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var keys = await connection.QueryAsync<string>(new CommandDefinition(
            "select unit from steering_unit where next_change_on < @now order by next_change_on, unit",
            new { now = InVietnam(now) },
            cancellationToken: cancellationToken));
        return [.. keys.Select(UnitKey.Parse)];
    }

    /// <summary>
    /// When the unit next changes by itself: a day, or the second in Vietnam at which a deadline in hours passes before it.
    /// Both read in one order: a day stands before every second of it.
    /// </summary>
    public static string? NextTurn(SteeringState state)
    {
        var day = Deadlines.NextChange(state) is { } d ? SteeringTables.IsoDay(d) : null;
        var second = PassingHours.Next(state) is { } at ? InVietnam(at) : null;
        return day is null || (second is not null && string.CompareOrdinal(second, day) < 0) ? second : day;
    }

    private static string InVietnam(DateTimeOffset instant) => VietnamTime.InVietnam(instant).ToString(Second, CultureInfo.InvariantCulture);
}
