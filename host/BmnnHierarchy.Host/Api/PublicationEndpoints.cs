using BmnnHierarchy.Access;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BmnnHierarchy.Host.Api;

/// <summary>What is published to the Ministry: provinces side by side, masked where a number would give a unit away.</summary>
internal static class PublicationEndpoints
{
    public static void MapPublications(this IEndpointRouteBuilder api)
    {
        var ministry = api.MapGroup("/ministry").WithTags("Ministry");
        ministry.MapGet("/comparison", CompareAsync).WithName("CompareProvinces")
            .WithSummary("Provinces side by side as published: a masked figure has no value and says why").NeedsOnUnit(Permission.SeePublished, "bca")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        ministry.MapGet("/figures/{figure}", ExplainAsync).WithName("ExplainPublishedFigure")
            .WithSummary("Why a published figure is what it is: the provinces and the finer figures it is made of, and whether they add up").NeedsOnUnit(Permission.SeePublished, "bca")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        ministry.MapGet("/publications", ListDaysAsync).WithName("ListPublications")
            .WithSummary("Days with a publication, the latest first").NeedsOnUnit(Permission.SeePublished, "bca")
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    /// <param name="day">The last publication of that day; the current one when left out.</param>
    private static async Task<Results<Ok<PublicationResponse>, ProblemHttpResult>> CompareAsync(
        DateOnly? day, IMinistryPublications publications, PublishedDefinitions names, ICallerContext callers, HttpContext context, CancellationToken cancellationToken)
    {
        var published = await publications.OfAsync(day, callers.Current!, cancellationToken);
        if (published.IsRefused)
        {
            return ProblemMapper.From(published.Refusal, context);
        }

        context.Response.SetVersion(published.Value.Number);
        return TypedResults.Ok(PublicationResponse.From(published.Value, names));
    }

    /// <param name="figure">Key of a published figure, for example <c>duties.done</c>.</param>
    /// <param name="day">The last publication of that day; the current one when left out.</param>
    private static async Task<Results<Ok<PublishedLineageResponse>, ProblemHttpResult>> ExplainAsync(
        string figure, DateOnly? day, IMinistryPublications publications, PublishedDefinitions names, ICallerContext callers, HttpContext context, CancellationToken cancellationToken)
    {
        var published = await publications.OfAsync(day, callers.Current!, cancellationToken);
        var lineage = published.Then<PublishedLineageResponse>(publication => PublishedLineage.Of(publication, publications.Sums, figure) is { } found
            ? new PublishedLineageResponse(publication, found, names)
            : Refusal.Of(AnalysisRefusals.FigureIsNotPublished, "figure", figure));
        return lineage.IsRefused ? ProblemMapper.From(lineage.Refusal, context) : TypedResults.Ok(lineage.Value);
    }

    private static async Task<Results<Ok<IReadOnlyList<DateOnly>>, ProblemHttpResult>> ListDaysAsync(
        IMinistryPublications publications, ICallerContext callers, HttpContext context, CancellationToken cancellationToken)
    {
        var days = await publications.DaysAsync(callers.Current!, cancellationToken);
        return days.IsRefused ? ProblemMapper.From(days.Refusal, context) : TypedResults.Ok<IReadOnlyList<DateOnly>>(days.Value);
    }
}

/// <param name="Held">The figures are those of an earlier time: newer ones would have given a masked one away.</param>
/// <param name="Figures">What each figure is called and what it counts, in the order of pages and files.</param>
/// <param name="Total">All provinces together.</param>
internal sealed record PublicationResponse(
    long Number, DateOnly Day, DateTimeOffset At, bool Held, PublicationRuleResponse Rule, IReadOnlyList<PublishedDefinitionResponse> Figures, PublishedUnitResponse Total, IReadOnlyList<PublishedUnitResponse> Provinces)
{
    public static PublicationResponse From(Publication publication, PublishedDefinitions names) => new(
        publication.Number, publication.Day, publication.At, publication.Held, PublicationRuleResponse.From(publication.Rule), [.. publication.Figures.Select(names.Of)],
        PublishedUnitResponse.From(publication, publication.Rows[0]), [.. publication.Rows.Skip(1).Select(row => PublishedUnitResponse.From(publication, row))]);
}

internal sealed record PublicationRuleResponse(string Code, int Threshold, int LargestUnits, int LargestPercent, int Width, string Basis, string BasisInEnglish)
{
    public static PublicationRuleResponse From(PublicationRule rule) =>
        new(rule.Code, rule.Threshold, rule.LargestUnits, rule.LargestPercent, rule.Width, rule.Basis, rule.BasisInEnglish);
}

/// <param name="Figures">By key, for example <c>duties.done</c>.</param>
internal sealed record PublishedUnitResponse(string Unit, IReadOnlyDictionary<string, PublishedFigureResponse> Figures)
{
    public static PublishedUnitResponse From(Publication publication, PublishedRow row) => new(
        UnitKey.Parse(row.Unit).Code,
        publication.Figures.Zip(row.Figures).ToDictionary(pair => pair.First, pair => PublishedFigureResponse.From(pair.Second)));
}

/// <param name="Value">Absent when masked.</param>
/// <param name="Masked">Why there is no value.</param>
internal sealed record PublishedFigureResponse(long? Value, MaskReason? Masked)
{
    public static PublishedFigureResponse From(PublishedFigure figure) => new(figure.Value, figure.Masked);
}
