using System.Diagnostics.CodeAnalysis;

namespace BmnnHierarchy.Kernel;

/// <summary>
/// The identity of a unit of any kind: <c>unit:</c> and a code of one to four parts joined by hyphens, each of
/// lower-case letters, digits and underscores (<c>unit:bca</c>, <c>unit:31</c>, <c>unit:31-10507</c>, <c>unit:31-so_nv</c>).
/// </summary>
/// <remarks>
/// Current communes are province and commune code. A closed unit of the three-tier time carries its district
/// (<c>unit:30-288-10507</c>): the State gave several old commune codes to new communes on 01/07/2025.
/// </remarks>
public readonly record struct UnitKey : IComparable<UnitKey>
{
    public const string Prefix = "unit:";
    private const int MaxLength = 64;

    private readonly string? _code;

    private UnitKey(string code) => _code = code;

    /// <summary>The part after the prefix, as it stands in addresses of pages and of the API.</summary>
    public string Code => _code ?? throw new InvalidOperationException("A default UnitKey names no unit.");

    public static UnitKey FromCode(string code) => TryFromCode(code, out var key)
        ? key
        : throw new FormatException($"Not a unit code: {code.Length} characters.");

    public static UnitKey Parse(string text) => TryParse(text, out var key)
        ? key
        : throw new FormatException($"Not a unit key: {text.Length} characters.");

    public static bool TryParse([NotNullWhen(true)] string? text, out UnitKey key)
    {
        key = default;
        return text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) && TryFromCode(text[Prefix.Length..], out key);
    }

    public static bool TryFromCode([NotNullWhen(true)] string? code, out UnitKey key)
    {
        key = default;
        if (code is null || code.Length is 0 or > MaxLength || code.Split('-') is not { Length: <= 4 } parts || !parts.All(IsPart))
        {
            return false;
        }

        key = new UnitKey(code);
        return true;
    }

    public int CompareTo(UnitKey other) => string.CompareOrdinal(_code, other._code);

    public override string ToString() => Prefix + Code;

    public static bool operator <(UnitKey left, UnitKey right) => left.CompareTo(right) < 0;

    public static bool operator >(UnitKey left, UnitKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(UnitKey left, UnitKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(UnitKey left, UnitKey right) => left.CompareTo(right) >= 0;

    private static bool IsPart(string part) =>
        part.Length > 0 && part.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c) || c == '_');
}
