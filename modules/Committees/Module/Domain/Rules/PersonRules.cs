using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Domain.Rules;

/// <summary>What may be recorded of a member: a name as people write it, the position held, the body represented.</summary>
internal static class PersonRules
{
    public const int NameLength = 60;
    public const int WordsLength = 120;

    /// <param name="field">Where the member stands in the input (<c>members.3</c>, <c>member</c>).</param>
    public static Refusal? Check(SeatHolder? holder, string field)
    {
        if (holder is null || !IsName(holder.Name))
        {
            return Refusal.Of(CommitteesRefusals.NameMalformed, field + ".name");
        }

        return !Enum.IsDefined(holder.Post)
            ? Refusal.Of(CommitteesRefusals.PostUnknown, field + ".post")
            : Texts.Check(holder.Name, field + ".name", NameLength)
                ?? Texts.CheckLine(holder.Position, field + ".position", CommitteesRefusals.PositionMissing, WordsLength)
                ?? Texts.CheckLine(holder.Body, field + ".body", CommitteesRefusals.BodyMissing, WordsLength);
    }

    public static SeatHolder Trimmed(SeatHolder holder) => holder with
    {
        Seat = TextRule.Trimmed(holder.Seat),
        Name = holder.Name.Trim(),
        Position = holder.Position.Trim(),
        Body = holder.Body.Trim(),
    };

    /// <summary>Letters, blanks between words, and what some names have beside them; no digit, no line break.</summary>
    private static bool IsName(string? name)
    {
        var trimmed = name?.Trim() ?? string.Empty;
        return trimmed.Length is >= 2 and <= NameLength
            && trimmed.Any(char.IsLetter)
            && trimmed.All(c => char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark || c is ' ' or '.' or '\'' or '-' or '(' or ')');
    }
}
