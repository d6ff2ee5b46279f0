using System.Text.Json;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Host.Api;

/// <summary>What is held about a person, as a file, and requests to correct it.</summary>
internal static class PersonalDataEndpoints
{
    private const string Json = "application/json";

    public static void MapPersonalData(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/personal-data").WithTags("PersonalData");
        own.MapGet("/", ExportOwnAsync).WithName("ExportOwnPersonalData").WithSummary("Everything held about oneself, as a JSON file")
            .AllowsSignedIn().WithMetadata(new ReadsPersonalDataAttribute()).Produces<PersonalDataResponse>();
        own.MapPost("/corrections", AskAsync).WithName("AskForCorrection").WithSummary("Ask to have one's own data corrected").AllowsSignedIn()
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);

        var others = api.MapGroup("/accounts/{account}/personal-data").WithTags("PersonalData");
        others.MapGet("/", ExportAsync).WithName("ExportPersonalData").WithSummary("Everything held about the person of an account, as a JSON file")
            .NeedsSomewhere(Permission.ManageAccounts).WithMetadata(new ReadsPersonalDataAttribute()).Produces<PersonalDataResponse>()
            .ProducesProblem(403).ProducesProblem(404);
        others.MapPost("/corrections/{number:int}/decision", DecideAsync).WithName("DecideCorrection").WithSummary("Agree to a correction, or decline it")
            .NeedsSomewhere(Permission.ManageAccounts)
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }

    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportOwnAsync(
        IPersonalData data, ICallerContext callers, IOptions<JsonOptions> json, HttpContext context, CancellationToken cancellationToken) =>
        ExportAsync(callers.Current!.Account, data, callers, json, context, cancellationToken);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportAsync(
        string account, IPersonalData data, ICallerContext callers, IOptions<JsonOptions> json, HttpContext context, CancellationToken cancellationToken)
    {
        if (callers.Current!.Limit is not null || await data.ExportAsync(account, callers.Current!, cancellationToken) is not { } export)
        {
            return ProblemMapper.From(Refusal.Of(AccessRefusals.AccountIsUnknown, "account"), context);
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(PersonalDataResponse.From(export), json.Value.SerializerOptions);
        return TypedResults.File(body, Json, $"du-lieu-ca-nhan-{account}.json");
    }

    private static async Task<Results<Ok<CorrectionResponse>, ProblemHttpResult>> AskAsync(
        AskCorrectionRequest request, [AsParameters] ActHeaders headers, IPersonalData data, ICallerContext callers, HttpContext context) =>
        Answer(await data.AskAsync(request.Field, request.Wanted, headers.Act(request.Reason, callers), CancellationToken.None), context);

    private static async Task<Results<Ok<CorrectionResponse>, ProblemHttpResult>> DecideAsync(
        string account, int number, DecideCorrectionRequest request, [AsParameters] ActHeaders headers, IPersonalData data, ICallerContext callers, HttpContext context) =>
        Answer(await data.DecideAsync(account, number, request.IsAgreed, headers.Act(request.Reason, callers), CancellationToken.None), context);

    private static Results<Ok<CorrectionResponse>, ProblemHttpResult> Answer(Result<CorrectionView> outcome, HttpContext context) =>
        outcome.IsRefused ? ProblemMapper.From(outcome.Refusal, context) : TypedResults.Ok(CorrectionResponse.From(outcome.Value));
}

/// <param name="Wanted">What it should say, at most 200 characters. Nothing secret.</param>
internal sealed record AskCorrectionRequest(CorrectionField Field, string Wanted, string Reason);

internal sealed record DecideCorrectionRequest(bool IsAgreed, string Reason);

internal sealed record CorrectionResponse(
    int Number, CorrectionField Field, string Wanted, string Reason, DateTimeOffset AskedAt, bool? IsAgreed, string? DecidedBy, string? DecisionReason)
{
    public static CorrectionResponse From(CorrectionView view) => new(
        view.Number, view.Field, view.Wanted, view.Reason, view.AskedAt, view.Decision?.IsAgreed, view.Decision?.By, view.Decision?.Reason);
}

/// <param name="Sections">Each kind of data by its key in the register of personal data.</param>
internal sealed record PersonalDataResponse(string Account, string DisplayName, DateTimeOffset At, IReadOnlyDictionary<string, PersonalDataSectionResponse> Sections)
{
    public static PersonalDataResponse From(PersonalDataExport export) => new(
        export.Account,
        export.DisplayName,
        export.At,
        export.Sections.ToDictionary(section => section.Key, PersonalDataSectionResponse.From));
}

/// <param name="Total">How many there are; at most the last thousand are given.</param>
internal sealed record PersonalDataSectionResponse(int Total, IReadOnlyList<IReadOnlyDictionary<string, string?>> Rows)
{
    public static PersonalDataSectionResponse From(PersonalDataSection section) =>
        new(section.Total, [.. section.Rows.Select(row => row.ToDictionary(datum => datum.Name, datum => datum.Value))]);
}
