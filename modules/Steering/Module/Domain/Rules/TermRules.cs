using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Rules;

/// <summary>What may be asked for and granted about a deadline.</summary>
internal static class TermRules
{
    private const int YearsAhead = 5;

    public static Refusal? CheckUntil(Duty duty, DutyRequestKind kind, DateOnly until, DateOnly today)
    {
        if (kind is DutyRequestKind.Extension && duty.DueOn is null)
        {
            return Refusal.Of(DeadlineRefusals.DutyHasNoDeadline, "duty");
        }

        // A deadline in hours may be extended to the end of its own day.
        if (kind is DutyRequestKind.Extension && duty.DueOn is { } due && (until < due || (until == due && duty.Terms.DueAt is null)))
        {
            return Refusal.Of(DeadlineRefusals.ExtensionNotLater, "until", Days.Text(due));
        }

        var last = today.AddYears(YearsAhead);
        return until < today ? Refusal.Of(DeadlineRefusals.UntilInPast, "until", Days.Text(today))
            : until > last ? Refusal.Of(DeadlineRefusals.UntilTooFar, "until", Days.Text(last))
            : null;
    }

    /// <summary>A number that may be left out.</summary>
    public static Refusal? CheckNumber(string? number, string field) =>
        FreeText.Trimmed(number) is { } given ? DocumentNumber.Check(given, field) : null;
}
