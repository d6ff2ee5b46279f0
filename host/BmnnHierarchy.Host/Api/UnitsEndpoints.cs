using System.ComponentModel;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BmnnHierarchy.Host.Api;

/// <summary>Units by name, code and place in the tree. Open to everyone signed in: names of units are public.</summary>
internal static class UnitsEndpoints
{
    private const int MostHits = 50;

    public static void MapUnits(this IEndpointRouteBuilder api)
    {
        var units = api.MapGroup("/units").WithTags("Units");
        units.MapGet("/", Search).WithName("SearchUnits").WithSummary("Units by name without diacritics, code or former name").AllowsSignedIn()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        units.MapGet("/{code}", Get).WithName("GetUnit").WithSummary("One unit").NeedsOnUnit(Permission.SeeUnits)
            .ProducesProblem(StatusCodes.Status404NotFound);
        units.MapGet("/{code}/children", GetChildren).WithName("GetUnitChildren").WithSummary("The units directly below, in force today")
            .NeedsOnUnit(Permission.SeeUnits).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<Ok<IReadOnlyList<UnitHitResponse>>, ProblemHttpResult> Search(
        [Description("Part of a name, a code, or a former name")] string? q,
        [Description("Code of a unit to search below")] string? within,
        [Description("1 to 50, default 20")] int? limit,
        IUnitDirectory directory,
        TimeProvider time,
        HttpContext context)
    {
        UnitKey? below = null;
        if (within is not null)
        {
            if (!UnitKey.TryFromCode(within, out var key))
            {
                return ProblemMapper.From(Refusal.Of(HostRefusals.UnitCodeIsMalformed, nameof(within)), context);
            }

            below = key;
        }

        var matches = directory.Current.Search(q ?? string.Empty, below, VietnamTime.Today(time), Math.Clamp(limit ?? 20, 1, MostHits));
        return TypedResults.Ok<IReadOnlyList<UnitHitResponse>>([.. matches.Select(UnitHitResponse.From)]);
    }

    private static Ok<UnitResponse> Get(string code, IUnitDirectory directory) =>
        TypedResults.Ok(UnitResponse.From(directory.Current.Find(UnitKey.FromCode(code))!));

    private static Ok<IReadOnlyList<UnitResponse>> GetChildren(string code, IUnitDirectory directory, TimeProvider time)
    {
        var children = directory.Current.Children(UnitKey.FromCode(code), VietnamTime.Today(time));
        return TypedResults.Ok<IReadOnlyList<UnitResponse>>([.. children.Select(UnitResponse.From)]);
    }
}

internal sealed record UnitHitResponse(UnitResponse Unit, string MatchedText)
{
    public static UnitHitResponse From(UnitMatch match) => new(UnitResponse.From(match.Unit), match.MatchedText);
}

/// <param name="ValidFrom">First day of the unit.</param>
/// <param name="ValidTo">The day after its last one, or null while it is in force.</param>
/// <param name="IsExample">True when no source confirms the unit and it stands for its kind.</param>
internal sealed record UnitResponse(
    string Code,
    UnitKind Kind,
    string? Parent,
    string Name,
    string NameInEnglish,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyList<string> Successors,
    bool IsExample)
{
    public static UnitResponse From(Unit unit) => new(
        unit.Key.Code,
        unit.Kind,
        unit.Parent?.Code,
        unit.Name,
        unit.NameInEnglish,
        unit.InForce.From,
        unit.InForce.To,
        [.. unit.Successors.Select(successor => successor.Code)],
        unit.IsExample);
}
