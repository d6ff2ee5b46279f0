using System.Collections.Immutable;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Web.Pages.Duties;

/// <summary>A filter as a person would say it, for paper and for workbooks, where no form shows it.</summary>
public static class FilterWords
{
    /// <summary>One part for each condition; none when everything is listed.</summary>
    public static ImmutableArray<string> Of(DutyListQuery query, Presentation presentation, StatusNames statuses, Plan? plan)
    {
        var (texts, formats) = (presentation.Texts, presentation.Formats);
        var words = ImmutableArray.CreateBuilder<string>();
        Add("list.status", query.Statuses.IsEmpty ? null : string.Join(", ", query.Statuses.Select(statuses.Of)));
        Add("lists.plan", query.Plan);
        Add("areas.area", query.Area is { } area ? $"{area} {NameOf(area)}".Trim() : null);
        Add("list.duty", query.Template);
        Add("heat.name", query.UnitText);
        Add("duty.kind", query.Kind is { } kind ? texts["duty-kind." + kind] : null);
        Add("duty.lead", query.Lead);
        Add("duty.coordinating", query.Coordinating);
        Add("list.verification", query.Verification is { } verification ? statuses.Of(verification) : null);
        Add("list.open-requests", query.OpenRequests.IsEmpty ? null : string.Join(", ", query.OpenRequests.Select(request => texts["open-request." + request])));
        Add("filter.due-from", query.DueFrom is { } from ? formats.Day(from) : null);
        Add("filter.due-to", query.DueTo is { } to ? formats.Day(to) : null);
        Add("lists.overdue-longer", query.OverdueLongerThan is { } days ? formats.Number(days) : null);
        return words.ToImmutable();

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                words.Add($"{texts[key]}: {value}");
            }
        }

        string? NameOf(string code) => plan?.Areas.FirstOrDefault(candidate => candidate.Code == code) is { } found ? presentation.ShortNameOf(found) : null;
    }
}
