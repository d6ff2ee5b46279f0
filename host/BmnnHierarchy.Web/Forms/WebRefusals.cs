namespace BmnnHierarchy.Web.Forms;

/// <summary>Refusals of text that a form cannot read, before any rule of the domain is asked.</summary>
public static class WebRefusals
{
    public const string DateIsMalformed = "web.DateIsMalformed";
    public const string NumberIsMalformed = "web.NumberIsMalformed";
    public const string DocumentNumberIsMissing = "web.DocumentNumberIsMissing";
    public const string DocumentDateIsMissing = "web.DocumentDateIsMissing";
    public const string ChoiceIsMissing = "web.ChoiceIsMissing";

    public const string DateIsMissing = "web.DateIsMissing";
    public const string WholeNumberIsMalformed = "web.WholeNumberIsMalformed";

    /// <summary>A hidden field is missing: the form was not the one the page gave.</summary>
    public const string FormIsIncomplete = "web.FormIsIncomplete";

    public static IReadOnlyList<string> All { get; } =
        [DateIsMalformed, NumberIsMalformed, DocumentNumberIsMissing, DocumentDateIsMissing, ChoiceIsMissing, DateIsMissing, WholeNumberIsMalformed, FormIsIncomplete];
}
