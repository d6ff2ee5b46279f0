using System.Collections.Immutable;
using BmnnHierarchy.Steering;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Addresses;

/// <summary>Open requests as they stand in addresses; stable, because people keep and send addresses.</summary>
public static class OpenRequestWord
{
    public const string Name = "cho";

    /// <summary>How addresses said "waits for a decision" before the kinds were told apart; saved filters may still say it.</summary>
    private const string EarlierName = "cho-quyet-dinh";

    public static string? Of(OpenRequest request) => request switch
    {
        OpenRequest.Extension => "gia-han",
        OpenRequest.NotApplicable => "khong-ap-dung",
        OpenRequest.Explanation => "giai-trinh",
        _ => null,
    };

    public static ImmutableArray<OpenRequest> Read(IQueryCollection query)
    {
        var words = query[Name];
        IEnumerable<OpenRequest> named = Enum.GetValues<OpenRequest>().Where(request => words.Contains(Of(request)));
        ImmutableArray<OpenRequest> read = [.. query[EarlierName] == "co" ? named.Union([OpenRequest.Extension, OpenRequest.NotApplicable]).Order() : named];
        return read.IsEmpty ? [] : read;
    }
}
