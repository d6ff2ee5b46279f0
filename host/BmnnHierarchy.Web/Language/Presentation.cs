using BmnnHierarchy.Plans;
using BmnnHierarchy.Units;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Language;

/// <summary>Language and theme of the request under way. Only the cookies decide; Vietnamese and light are the default.</summary>
public sealed class Presentation
{
    public const string LanguageCookie = "bmnn-lang";
    public const string ThemeCookie = "bmnn-theme";
    public const string Vietnamese = "vi";
    public const string English = "en";
    public const string Light = "light";
    public const string Dark = "dark";

    /// <summary>How the number of a plan begins that has only a date.</summary>
    private const string DateAlone = "Kế hoạch ngày ";

    public Presentation(string? language, string? theme)
    {
        Language = language == English ? English : Vietnamese;
        Theme = theme == Dark ? Dark : Light;
        Texts = Language == English ? UiTexts.English : UiTexts.Vietnamese;
        Refusals = RefusalTexts.In(Language);
        Formats = Language == English ? Formats.English : Formats.Vietnamese;
    }

    public static Presentation Of(HttpContext? context) =>
        new(context?.Request.Cookies[LanguageCookie], context?.Request.Cookies[ThemeCookie]);

    public string Language { get; }

    public string Theme { get; }

    public bool IsEnglish => Language == English;

    public UiTexts Texts { get; }

    public RefusalTexts Refusals { get; }

    public Formats Formats { get; }

    public string NameOf(Unit unit) => IsEnglish ? unit.NameInEnglish : unit.Name;

    public string TextOf(DutyTemplate template) => IsEnglish ? template.TextInEnglish : template.Text;

    public string NameOf(WorkArea area) => IsEnglish ? area.NameInEnglish : area.Name;

    public string ShortNameOf(WorkArea area) => IsEnglish ? area.ShortNameInEnglish : area.ShortName;

    /// <summary>Number and date; a plan that has no number is called by its date alone.</summary>
    public string NameOf(Plan plan) => NameOfPlan(plan.Number, plan.IssuedOn);

    public string NameOfPlan(string number, DateOnly issuedOn) => !IsDateAlone(number)
        ? Texts["dashboard.plan", number, Formats.Day(issuedOn)]
        : Texts["dashboard.plan-without-number", Formats.Day(issuedOn)];

    /// <summary>What follows the word "plan" in a sentence: its number, or the day of one that has none.</summary>
    public string NumberOf(string number) => !IsDateAlone(number) ? number : (IsEnglish ? "of " : "ngày ") + number[DateAlone.Length..];

    private static bool IsDateAlone(string number) => number.StartsWith(DateAlone, StringComparison.Ordinal);

    public string TitleOf(Plan plan) => IsEnglish ? plan.TitleInEnglish : plan.Title;

    /// <summary>The deadline that an event sets, in words ("Trong 24 giờ kể từ khi …").</summary>
    public string TermOf(EventTerm term)
    {
        var name = IsEnglish ? term.EventInEnglish : term.Event;
        return term switch
        {
            { Direction: TermDirection.Before } => Texts["event.term-before." + term.Unit, Formats.Number(term.Amount), name],
            { Amount: 0 } => Texts["event.term-at-once", name],
            _ => Texts["event.term-after." + term.Unit, Formats.Number(term.Amount), name],
        };
    }

    public string BasisOf(DutySchedule schedule) => IsEnglish ? schedule.BasisInEnglish : schedule.Basis;
}
