using System.Globalization;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Pages.Leadership;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Digest;

/// <summary>Which digests are printed, as it stands in the address.</summary>
/// <param name="Days">Deadlines of so many days to come are on the paper.</param>
/// <param name="Everyone">Whether units with nothing pressing get a sheet too.</param>
public sealed record DigestQuery(int Days, PeerGroup Group, string? Text, bool Everyone)
{
    /// <summary>Sheets in one print. A province has about 170 units; more would be a mistake.</summary>
    public const int MostUnits = 250;

    public static IReadOnlyList<int> Choices { get; } = [7, 15, 30, 60];

    private const int Usual = 15;

    public static DigestQuery Read(IQueryCollection query)
    {
        var peers = HeatQuery.Read(query);
        return new DigestQuery(
            int.TryParse(query["ngay"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && Choices.Contains(days) ? days : Usual,
            peers.Group,
            peers.Text,
            query["ca-don-vi"] == "1");
    }

    public DateOnly Until(DateOnly today) => today.AddDays(Days);

    public bool Admits(Unit unit) => (HeatQuery.Default with { Group = Group, Text = Text }).Admits(unit);
}
