using System.Collections.Immutable;

namespace BmnnHierarchy.Kernel;

/// <summary>
/// Why a request was not carried out: an expected answer, not a fault. Nothing changed when a refusal is returned.
/// </summary>
/// <param name="Code">Stable, in the form <c>module.RuleAsSentence</c> (<c>steering.DutyNotBoundToUnit</c>).
/// Texts in Vietnamese and English are looked up by this code.</param>
/// <param name="Field">The input field that breaks the rule, in camel case as in the API, or null when no single field does.</param>
/// <param name="Arguments">Values for the placeholders of the text, in order. Never the refused free text itself.</param>
public sealed record Refusal(string Code, string? Field, ImmutableArray<string> Arguments)
{
    public static Refusal Of(string code, string? field = null, params ReadOnlySpan<string> arguments) =>
        new(code, field, [.. arguments]);

    public bool Equals(Refusal? other) =>
        other is not null && Code == other.Code && Field == other.Field && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Code, Field, Arguments.Length);
}
