using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Kernel.Tests;

public sealed class CanonicalJsonTests
{
    private enum Level
    {
        NotDue,
        DoneOnTime,
    }

    private sealed record Sample(string Zeta, long Alpha, Level Level, DateOnly? Day, ImmutableArray<string> Names);

    [Fact]
    public void Properties_keep_the_order_of_declaration_and_nulls_are_left_out() =>
        CanonicalJson.Write(new Sample("Hải Phòng <&> \"31\"", -1, Level.DoneOnTime, null, ["đ"]))
            .ShouldBe("""{"zeta":"Hải Phòng <&> \"31\"","alpha":-1,"level":"doneOnTime","names":["đ"]}""");

    [Fact]
    public void Days_are_ISO_text_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            CanonicalJson.Write(new Sample("", 1_000, Level.NotDue, new DateOnly(2026, 11, 4), []))
                .ShouldBe("""{"zeta":"","alpha":1000,"level":"notDue","day":"2026-11-04","names":[]}""");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_is_read_is_written_back_letter_by_letter() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<NonNull<string>>().Two().ToArbitrary(), texts =>
        {
            var json = CanonicalJson.Write(new Sample(texts.Item1.Get, texts.Item2.Get.Length, Level.NotDue, new DateOnly(2026, 3, 1), [texts.Item2.Get]));
            return CanonicalJson.Write(CanonicalJson.Read<Sample>(json)) == json;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""{"zeta":"","alpha":1,"level":"notDue","names":[],"unknown":1}""")]
    [InlineData("""{"zeta":"","alpha":1,"level":0,"names":[]}""")]
    [InlineData("""{"zeta":"","alpha":1,"level":"late","names":[]}""")]
    [InlineData("""{"zeta":"","alpha":"1","level":"notDue","names":[]}""")]
    [InlineData("""null""")]
    [InlineData("""{"zeta":"" """)]
    public void What_does_not_have_the_form_is_not_read(string json) => Should.Throw<JsonException>(() => CanonicalJson.Read<Sample>(json));
}
