using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace BmnnHierarchy.Host.Tests.Web;

public sealed class DutyFormTests
{
    private static readonly DutyForm Filled = new()
    {
        CommandId = "7b0c8f9e-5d8e-4b1c-9f65-0e7d3a1b2c3d",
        Version = "12",
        ProgressPercent = "100",
        DoneOn = "20/11/2026",
        Documents = [new DocumentForm { Number = " 12/BB-UBND ", Date = "19/11/2026", Kind = "Minutes" }],
        Note = "",
    };

    [Fact]
    public void A_filled_form_is_read_as_the_command()
    {
        var command = Filled.ReadUpdate("HP-II.2.a").Command.ShouldNotBeNull();
        command.ExpectedVersion.ShouldBe(12);
        command.Report.ShouldBe(new DutyReport(
            100, new DateOnly(2026, 11, 20), new Evidence("12/BB-UBND", new DateOnly(2026, 11, 19), EvidenceKind.Minutes, null), null));
    }

    [Fact]
    public void A_form_without_any_document_has_no_evidence() =>
        (Filled with { Documents = [DocumentForm.Empty, DocumentForm.Empty] }).ReadUpdate("x").Command.ShouldNotBeNull().Report.Evidence.ShouldBeNull();

    [Fact]
    public void Every_field_that_cannot_be_read_is_named_at_once()
    {
        var reading = (Filled with { ProgressPercent = "nhiều", DoneOn = "31/02/2026", Documents = [Filled.Documents[0] with { Number = "" }], Version = "" }).ReadUpdate("x");
        reading.Command.ShouldBeNull();
        reading.Problems.Select(problem => (problem.Code, problem.Field)).ShouldBe(
            [
                (WebRefusals.NumberIsMalformed, "progressPercent"),
                (WebRefusals.DateIsMalformed, "doneOn"),
                (WebRefusals.DocumentNumberIsMissing, "documentNumber"),
                (WebRefusals.FormIsIncomplete, null),
            ]);
    }

    [Fact]
    public void A_document_without_a_date_is_named() =>
        (Filled with { Documents = [Filled.Documents[0] with { Date = "" }] }).ReadUpdate("x").Problems.ShouldHaveSingleItem().Code.ShouldBe(WebRefusals.DocumentDateIsMissing);

    [Fact]
    public void A_verification_needs_an_answer()
    {
        Filled.ReadVerification("x").Problems.ShouldHaveSingleItem().Field.ShouldBe("choice");
        (Filled with { Choice = "rejected", Reason = " Thiếu biên bản " }).ReadVerification("x").Command
            .ShouldNotBeNull().ShouldSatisfyAllConditions(
                command => command.Outcome.ShouldBe(Verification.Rejected),
                command => command.Reason.ShouldBe("Thiếu biên bản"),
                command => command.Seen.ShouldBe([]));
        (Filled with { Choice = "needsMore", Reason = "Thiếu danh sách", Seen = [1] }).ReadVerification("x").Command.ShouldNotBeNull().ShouldSatisfyAllConditions(
            command => command.Outcome.ShouldBe(Verification.NeedsMore), command => command.Seen.ShouldBe([1]));
    }

    [Fact]
    public void What_was_typed_comes_back_letter_by_letter()
    {
        var posted = new FormCollection(new Dictionary<string, StringValues> { ["doneOn"] = "31/2/2026 ", ["note"] = "  hai dòng\n" });
        var form = DutyForm.From(posted);
        form.DoneOn.ShouldBe("31/2/2026 ");
        form.Note.ShouldBe("  hai dòng\n");
    }

    [Fact]
    public void A_form_starts_from_what_is_on_record()
    {
        var duty = Things.Duty("x", DutyStatus.DoneOnTime) with
        {
            ProgressPercent = 100,
            DoneOn = new DateOnly(2026, 11, 3),
            Evidence = new Evidence("5/QĐ-UBND", new DateOnly(2026, 11, 2), EvidenceKind.Decision, null),
        };
        var report = DutyForm.For(duty).ReadUpdate("x").Command.ShouldNotBeNull().Report;
        report.ShouldBe(new DutyReport(100, duty.DoneOn, duty.Evidence, null));
    }

    [Fact]
    public void Documents_are_read_without_gaps_and_problems_name_their_places()
    {
        var posted = new FormCollection(new Dictionary<string, StringValues>
        {
            ["version"] = "3", ["progressPercent"] = "100", ["doneOn"] = "20/11/2026",
            ["documentNumber"] = "1/BB-UBND", ["documentDate"] = "19/11/2026", ["kind"] = "Minutes",
            ["documentNumber-1"] = "", ["documentDate-1"] = "", ["kind-1"] = "Report",
            ["documentNumber-2"] = "2/BC-UBND", ["documentDate-2"] = "31/31/2026", ["kind-2"] = "Report",
        });
        var form = DutyForm.From(posted);
        form.Documents.Select(document => document.Number).ShouldBe(["1/BB-UBND", "2/BC-UBND"]);
        form.ReadUpdate("x").Problems.ShouldHaveSingleItem().Field.ShouldBe("documentDate-1");
        BmnnHierarchy.Web.Forms.Problems.FieldOf(Kernel.Refusal.Of("x", "documents[1].documentDate")).ShouldBe("documentDate-1");
        BmnnHierarchy.Web.Forms.Problems.FieldOf(Kernel.Refusal.Of("x", "documents[0].kind")).ShouldBe("kind");
        BmnnHierarchy.Web.Forms.Problems.FieldOf(Kernel.Refusal.Of("x", "evidence.kind")).ShouldBe("kind");
    }

    [Theory]
    [InlineData("ab", "ab", 20)]
    [InlineData("ab", "cd", null)]
    public void What_was_read_of_a_file_goes_with_its_digest_and_not_with_another(string digest, string readDigest, int? size)
    {
        var posted = new FormCollection(new Dictionary<string, StringValues>
        {
            ["version"] = "3", ["progressPercent"] = "10", ["documentNumber"] = "1/BB-UBND", ["documentDate"] = "19/11/2026", ["kind"] = "Minutes",
            ["fileDigest"] = digest, ["readDigest"] = readDigest, ["fileSize"] = "20", ["fileKind"] = "Pdf",
        });
        var document = DutyForm.From(posted).ReadUpdate("x").Command.ShouldNotBeNull().Report.Documents.ShouldHaveSingleItem();
        document.FileSize.ShouldBe(size);
        document.FileKind.ShouldBe(size is null ? null : EvidenceFileKind.Pdf);
    }
}
