using BmnnHierarchy.Access;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace BmnnHierarchy.Web.Export;

/// <summary>The download of the leadership's analysis.</summary>
internal static class AnalysisExportEndpoint
{
    public static void MapAnalysisExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/don-vi/{code}/xep-loai/xuat.xlsx", WriteAsync).WithMetadata(new NeedsOnUnitAttribute(Permission.SeeRollup)).ExcludeFromDescription();

    private static async Task<Results<FileContentHttpResult, NotFound>> WriteAsync(
        string code, ILeadershipAnalysis analysis, AnalysisExport export, ICallerContext callers, CancellationToken cancellationToken)
    {
        var (province, caller) = (UnitKey.FromCode(code), callers.Current!);
        var board = await analysis.ScoreboardAsync(province, caller, cancellationToken);
        var outlook = await analysis.OutlookAsync(province, caller, cancellationToken);
        if (board.IsRefused || outlook.IsRefused)
        {
            return TypedResults.NotFound();
        }

        using var file = new MemoryStream();
        export.Write(file, board.Value, outlook.Value, caller.DisplayName);
        return TypedResults.File(file.ToArray(), ExportEndpoints.Excel, $"bmnn-phan-tich-{code}-{board.Value.Day:yyyy-MM-dd}.xlsx");
    }
}
