using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Kernel.Tests;

public sealed class DigestWriterTests
{
    /// <summary>A field as a caller may add it. Few values, so that generated sequences come close to each other.</summary>
    private static readonly Gen<object?> Field = Gen.OneOf(
        Gen.Elements<object?>(null, "", "a", "ab", "b", "\0", "ă", "1", "0"),
        Gen.Elements(-1L, 0L, 1L, 2L, 256L, long.MinValue).Select(n => (object?)n),
        Gen.Elements(Digest.Zero, Digest.OfText("a")).Select(d => (object?)d));

    [Fact]
    public void Different_sequences_of_fields_never_have_the_same_digest()
    {
        var sequences = Field.ArrayOf(3).Or(Field.ArrayOf(2)).Or(Field.ArrayOf(1)).Two().ToArbitrary();
        Prop.ForAll(sequences, pair => DigestOf(pair.Item1) == DigestOf(pair.Item2) == pair.Item1.SequenceEqual(pair.Item2))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
    }

    [Fact]
    public void Text_cannot_slide_from_one_field_into_the_next()
    {
        var texts = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => s.Get).Where(IsUnicode).Two();
        Prop.ForAll(texts.ToArbitrary(), pair =>
        {
            var joined = pair.Item1 + pair.Item2;
            return Enumerable.Range(0, joined.Length + 1)
                .Where(cut => cut != pair.Item1.Length && !(cut < joined.Length && char.IsLowSurrogate(joined[cut])))
                .All(cut => DigestOf([joined[..cut], joined[cut..]]) != DigestOf([pair.Item1, pair.Item2]));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("", 0L)]
    [InlineData(null, -1L)]
    [InlineData("1", 1L)]
    public void Fields_that_look_alike_are_told_apart(object? one, object? other) => DigestOf([one]).ShouldNotBe(DigestOf([other]));

    [Fact]
    public void A_writer_starts_afresh_after_it_has_finished()
    {
        using var writer = new DigestWriter();
        var first = writer.Add("a").Finish();
        writer.Add("a").Finish().ShouldBe(first);
    }

    /// <summary>Stored hashes depend on this form: a change here makes every journal unreadable.</summary>
    [Fact]
    public void The_form_of_the_fields_is_fixed_for_ever() =>
        DigestOf(["Nguyên Giáp", null, 31L, Digest.Zero]).ShouldBe(Digest.Parse(
            "cb272880ac32c0375cc68b3686d8f79b3902c1fa4b85c4b4817f3365cfd9a6bf"));

    private static bool IsUnicode(string text) => text.EnumerateRunes().All(r => r != System.Text.Rune.ReplacementChar);

    private static Digest DigestOf(IEnumerable<object?> fields)
    {
        using var writer = new DigestWriter();
        foreach (var field in fields)
        {
            _ = field switch
            {
                long number => writer.Add(number),
                Digest digest => writer.Add(digest),
                _ => writer.Add((string?)field),
            };
        }

        return writer.Finish();
    }
}
