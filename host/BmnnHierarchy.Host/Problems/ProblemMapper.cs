using System.Diagnostics;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Language;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace BmnnHierarchy.Host.Problems;

/// <summary>The one place where a refusal becomes problem details (RFC 9457).</summary>
internal static class ProblemMapper
{
    public static ProblemHttpResult From(Refusal refusal, HttpContext context)
    {
        var status = RefusalStatus.Of(refusal);
        var vietnamese = RefusalTexts.Vietnamese[refusal];
        var english = RefusalTexts.English[refusal];
        var problem = new ProblemDetails
        {
            Status = status,
            Type = "urn:bmnn:" + refusal.Code,
            Title = ReasonPhrases.GetReasonPhrase(status),
            Detail = Presentation.Of(context).IsEnglish ? english : vietnamese,
            Instance = context.Request.Path,
        };
        problem.Extensions["code"] = refusal.Code;
        problem.Extensions["field"] = refusal.Field;
        problem.Extensions["detailVi"] = vietnamese;
        problem.Extensions["detailEn"] = english;
        problem.Extensions["traceId"] = TraceOf(context);
        return TypedResults.Problem(problem);
    }

    /// <summary>What a person can quote, and an operator finds in the log.</summary>
    public static string TraceOf(HttpContext context) => Activity.Current?.Id ?? context.TraceIdentifier;
}
