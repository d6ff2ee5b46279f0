using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units.Loading;

namespace BmnnHierarchy.Units.Tests.Catalogue;

/// <summary>One broken row among good ones: the refusal names the rule, the file and the line, and there is no tree.</summary>
public sealed class Bad_rows_are_refused
{
    [Theory]
    [InlineData("31-1,Commune,unit:31,Xã Thử,Test,,2025-07-01,,,false", UnitsRefusals.KeyMustBeAUnitKey, "key")]
    [InlineData("unit:31-X,Commune,unit:31,Xã Thử,Test,,2025-07-01,,,false", UnitsRefusals.KeyMustBeAUnitKey, "key")]
    [InlineData("unit:31-1,Commune,Hải Phòng,Xã Thử,Test,,2025-07-01,,,false", UnitsRefusals.KeyMustBeAUnitKey, "parent")]
    [InlineData("unit:31-1,Village,unit:31,Xã Thử,Test,,2025-07-01,,,false", UnitsRefusals.KindMustBeKnown, null)]
    [InlineData("unit:31-1,commune,unit:31,Xã Thử,Test,,2025-07-01,,,false", UnitsRefusals.KindMustBeKnown, null)]
    [InlineData("unit:31-1,12,unit:31,Xã Thử,Test,,2025-07-01,,,false", UnitsRefusals.KindMustBeKnown, null)]
    [InlineData("unit:31-1,Commune,unit:31,,Test,,2025-07-01,,,false", UnitsRefusals.NameMustNotBeEmpty, "name")]
    [InlineData("unit:31-1,Commune,unit:31,Xã Thử,\"  \",,2025-07-01,,,false", UnitsRefusals.NameMustNotBeEmpty, "name_en")]
    [InlineData("unit:31-1,Commune,unit:31,Xã Thử,Test,,01/07/2025,,,false", UnitsRefusals.DateMustBeADay, "valid_from")]
    [InlineData("unit:31-1,Commune,unit:31,Xã Thử,Test,,,,,false", UnitsRefusals.DateMustBeADay, "valid_from")]
    [InlineData("unit:31-1,Commune,unit:31,Xã Thử,Test,,2025-02-30,,,false", UnitsRefusals.DateMustBeADay, "valid_from")]
    [InlineData("unit:31-1,Commune,unit:31,Xã Thử,Test,,2025-07-01,2026,,false", UnitsRefusals.DateMustBeADay, "valid_to")]
    [InlineData("unit:31-1,Commune,unit:31,Xã Thử,Test,,2025-07-01,2025-07-01,,false", UnitsRefusals.PeriodMustNotBeEmpty, null)]
    [InlineData("unit:31-1,Commune,unit:31,Xã Thử,Test,,2025-07-01,2025-06-30,,false", UnitsRefusals.PeriodMustNotBeEmpty, null)]
    [InlineData("unit:31-1,Commune,unit:31,Xã Thử,Test,,2025-07-01,,,yes", UnitsRefusals.FlagMustBeTrueOrFalse, "is_example")]
    [InlineData("unit:31-1,Commune,unit:31,Xã Thử,Test,,2025-07-01,,,", UnitsRefusals.FlagMustBeTrueOrFalse, "is_example")]
    [InlineData("unit:31-1,Commune,unit:31,Xã Thử", UnitsRefusals.RowMustHaveAllFields, null)]
    [InlineData("unit:31-1,Commune,unit:31,Xã Thử,Test,,2025-07-01,,,false,more", UnitsRefusals.RowMustHaveAllFields, null)]
    [InlineData("unit:31-1,Commune,unit:31,\"Xã Thử,Test,,2025-07-01,,,false", UnitsRefusals.RowMustHaveAllFields, null)]
    [InlineData("unit:31-1,Commune,,Xã Thử,Test,,2025-07-01,,,false", UnitsRefusals.OnlyTheMinistryHasNoParent, "31-1")]
    [InlineData("unit:31-1,Ministry,unit:31,Bộ Thử,Test,,2025-07-01,,,false", UnitsRefusals.OnlyTheMinistryHasNoParent, "31-1")]
    [InlineData("unit:31-1,Commune,unit:99,Xã Thử,Test,,2025-07-01,,,false", UnitsRefusals.ParentMustExist, "99")]
    [InlineData("unit:31-1,Commune,unit:31,Xã Thử,Test,,2024-12-31,,,false", UnitsRefusals.ParentMustBeInForceThroughout, "31")]
    public void A_bad_row_is_refused_with_file_line_and_rule(string row, string code, string? names)
    {
        string[] arguments = [Csv.UnitsFile, "5", .. names is null ? Array.Empty<string>() : [names]];
        Csv.Build(Csv.Units(Csv.Ministry, Csv.HaiPhong, Csv.Commune("unit:31-2"), row))
            .Refusal.ShouldBe(Refusal.Of(code, null, arguments));
    }

    [Fact]
    public void A_file_with_another_header_is_refused()
    {
        var file = new ReferenceFile(Csv.UnitsFile, "# a comment\nkey,name\nunit:31,Hải Phòng\n");
        var refusal = Csv.Build(file).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(UnitsRefusals.HeaderMustBeAsDocumented);
        refusal.Arguments.Take(2).ShouldBe([Csv.UnitsFile, "2"]);
    }

    [Fact]
    public void An_empty_file_is_refused() =>
        Csv.Build(new ReferenceFile(Csv.UnitsFile, "")).Refusal!.Code.ShouldBe(UnitsRefusals.HeaderMustBeAsDocumented);

    [Fact]
    public void A_file_whose_name_says_nothing_is_refused() =>
        Csv.Build(new ReferenceFile("data.csv", "")).Refusal.ShouldBe(Refusal.Of(UnitsRefusals.FileNameMustSayWhatItHolds, null, "data.csv"));

    [Fact]
    public void Comments_and_empty_lines_count_as_lines_and_are_no_rows()
    {
        var file = Csv.Units("# a comment", Csv.Ministry, "", Csv.HaiPhong, "unit:31-1,Village,unit:31,Xã Thử,Test,,2025-07-01,,,false");
        Csv.Build(file).Refusal.ShouldBe(Refusal.Of(UnitsRefusals.KindMustBeKnown, null, Csv.UnitsFile, "6"));
    }

    [Fact]
    public void Nothing_at_all_gives_an_empty_tree() => Csv.Tree().All.ShouldBeEmpty();
}
