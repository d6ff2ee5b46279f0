using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Addresses;

/// <summary>What a list of committees is asked for, as it stands in the address.</summary>
public sealed record CommitteeListQuery
{
    public const int PageSize = 50;

    /// <summary>After so many days a vacancy is a long one.</summary>
    public const int LongVacancyDays = 30;

    public ImmutableArray<CommitteeStanding> Standings { get; init; } = [];

    /// <summary>Only seats vacant for more than <see cref="LongVacancyDays"/> days.</summary>
    public bool LongVacant { get; init; }

    public bool WithoutHead { get; init; }

    public string? UnitText { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>Units that lack something: what the dashboard's tile opens.</summary>
    public static CommitteeListQuery Lacking { get; } = new() { Standings = [CommitteeStanding.Missing, CommitteeStanding.Incomplete] };

    public static CommitteeListQuery Read(IQueryCollection query) => new()
    {
        Standings = [.. query["tinh-trang"].Select(ReadWord).OfType<CommitteeStanding>().Distinct().Order()],
        LongVacant = query["khuyet-lau"] == "1",
        WithoutHead = query["khuyet-truong-ban"] == "1",
        UnitText = query["ten"].ToString().Trim() is { Length: > 0 and <= 80 } text ? text : null,
        Page = int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 100_000) : 1,
    };

    public CommitteeFilter ToFilter(UnitKey within, DateOnly today) => new(
        within, Standings, LongVacant ? today.AddDays(-LongVacancyDays) : null, WithoutHead, UnitText, Page, PageSize);

    public string AddressAt(UnitKey unit)
    {
        var query = new Query(PageAddress.Committees(unit));
        foreach (var standing in Standings)
        {
            query.Add("tinh-trang", WordOf(standing));
        }

        return query
            .Add("khuyet-lau", LongVacant ? "1" : null)
            .Add("khuyet-truong-ban", WithoutHead ? "1" : null)
            .Add("ten", UnitText)
            .Add("trang", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null)
            .ToString();
    }

    public static string WordOf(CommitteeStanding standing) => standing switch
    {
        CommitteeStanding.Missing => "chua-co",
        CommitteeStanding.Incomplete => "con-khuyet",
        CommitteeStanding.Complete => "du",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };

    private static CommitteeStanding? ReadWord(string? word) =>
        Enum.GetValues<CommitteeStanding>().Cast<CommitteeStanding?>().FirstOrDefault(standing => WordOf(standing!.Value) == word);
}
