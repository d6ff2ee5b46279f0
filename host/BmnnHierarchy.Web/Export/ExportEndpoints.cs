using System.Text;
using BmnnHierarchy.Access;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Export.Calendars;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace BmnnHierarchy.Web.Export;

/// <summary>Downloads of what a page shows.</summary>
internal static class ExportEndpoints
{
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/don-vi/{code}/danh-sach/xuat.xlsx", ListAsync).WithMetadata(new NeedsOnUnitAttribute(Permission.SeeDuties)).ExcludeFromDescription();
        routes.MapGet("/don-vi/{code}/lich/thoi-han.ics", CalendarAsync).WithMetadata(new NeedsOnUnitAttribute(Permission.SeeDuties)).ExcludeFromDescription();
        routes.MapAnalysisExport();
        routes.MapGet(PageAddress.MinistryExport, PublicationAsync).WithMetadata(new NeedsOnUnitAttribute(Permission.SeePublished) { Unit = "bca" }).ExcludeFromDescription();
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> PublicationAsync(
        IMinistryPublications publications, PublicationExport export, ICallerContext callers, CancellationToken cancellationToken)
    {
        var caller = callers.Current!;
        var published = await publications.CurrentAsync(caller, cancellationToken);
        if (published.IsRefused)
        {
            return TypedResults.NotFound();
        }

        using var file = new MemoryStream();
        export.Write(file, published.Value, caller.DisplayName);
        return TypedResults.File(file.ToArray(), Excel, $"bmnn-bo-{published.Value.Day:yyyy-MM-dd}.xlsx");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> CalendarAsync(
        string code, HttpRequest request, DeadlineCalendarFile file, IUnitDirectory directory, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!UnitKey.TryFromCode(code, out var key) || directory.Current.Find(key) is not { } unit)
        {
            return TypedResults.NotFound();
        }

        var text = await file.WriteAsync(new CalendarFileRequest(unit, time.GetUtcNow(), $"{request.Scheme}://{request.Host}"), cancellationToken);
        return TypedResults.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", $"bmnn-{code}.ics");
    }

    private static async Task<Results<FileStreamHttpResult, NotFound>> ListAsync(
        string code, HttpContext context, DutyExport export, IUnitDirectory directory, ICallerContext callers, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!UnitKey.TryFromCode(code, out var key) || directory.Current.Find(key) is not { } unit)
        {
            return TypedResults.NotFound();
        }

        // A package is put together by going back in it, which an answer under way does not allow: it goes through a file
        // that is gone when it is closed.
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            var now = time.GetUtcNow();
            var by = callers.Current?.DisplayName ?? string.Empty;
            await export.WriteAsync(file, new DutyExportRequest(unit, DutyListQuery.Read(context.Request.Query), now, by), cancellationToken);
            file.Position = 0;
            return TypedResults.Stream(file, Excel, $"bmnn-{code}-{VietnamTime.DayOf(now):yyyy-MM-dd}.xlsx");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
