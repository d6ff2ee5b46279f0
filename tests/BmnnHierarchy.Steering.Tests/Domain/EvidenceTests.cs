using System.Collections.Immutable;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Domain;

/// <summary>Several documents for one result: which are taken, how a refusal names them, how they lie in the journal.</summary>
public sealed class EvidenceTests
{
    private const string Duty = "HP-III.7.4";

    private static readonly DateOnly Today = new(2026, 6, 1);
    private static readonly string AFile = new('a', 64);

    private readonly UnitStory _story = UnitStory.WithDuties(Today, Duty);

    [Fact]
    public void All_documents_of_a_report_are_kept_in_their_order()
    {
        ImmutableArray<Evidence> given = [Minutes(1), Minutes(2) with { FileDigest = AFile, FileSize = 1234, FileKind = EvidenceFileKind.Pdf }, Minutes(3)];
        _story.Update(Duty, Done(given)).ShouldBeTaken();
        _story.Duty(Duty).Current!.Report.ShouldSatisfyAllConditions(
            report => report.Documents.ShouldBe(given),
            report => report.Evidence.ShouldBe(given[0]));
        DutyViews.Of(_story.Unit, _story.Duty(Duty), Today).Claim.ShouldNotBeNull().Documents.ShouldBe(given);
        _story.Events[^1].Version.ShouldBe(2);
    }

    [Fact]
    public void A_single_document_may_be_given_the_short_way_and_is_the_same_report()
    {
        Done([Minutes(1)]).ShouldBe(new DutyReport(100, Today, Minutes(1), null));
        CommandDigests.Of(new UpdateDuty("command-1", Duty, null, Done([Minutes(1)]))).ShouldBe(
            CommandDigests.Of(new UpdateDuty("command-1", Duty, null, new DutyReport(100, Today, Minutes(1), null))));
        _story.Update(Duty, new DutyReport(100, Today, Minutes(1), null)).ShouldBeTaken();
        _story.Duty(Duty).Current!.Report.Documents.ShouldBe([Minutes(1)]);
    }

    [Fact]
    public void The_short_way_beside_a_list_puts_its_document_first_and_not_twice()
    {
        new DutyReport(100, Today, Minutes(1), null, [Minutes(2)]).AllDocuments.ShouldBe([Minutes(1), Minutes(2)]);
        new DutyReport(100, Today, Minutes(2), null, [Minutes(1), Minutes(2)]).AllDocuments.ShouldBe([Minutes(1), Minutes(2)]);
    }

    [Fact]
    public void A_result_needs_a_document() =>
        _story.Update(Duty, Done([])).ShouldBeRefused(SteeringRefusals.DoneNeedsEvidence);

    public static TheoryData<Evidence, string, string> Faults => new()
    {
        { Minutes(2) with { DocumentNumber = "" }, SteeringRefusals.DocumentNumberMissing, "documents[1].documentNumber" },
        { Minutes(2) with { DocumentNumber = null! }, SteeringRefusals.DocumentNumberMissing, "documents[1].documentNumber" },
        { Minutes(2) with { DocumentNumber = "Biên bản bàn giao tài liệu" }, SteeringRefusals.DocumentNumberLooksLikeSubjectLine, "documents[1].documentNumber" },
        { Minutes(2) with { DocumentDate = Today.AddDays(1) }, SteeringRefusals.EvidenceDateInFuture, "documents[1].documentDate" },
        { Minutes(2) with { DocumentDate = new DateOnly(2010, 1, 1) }, SteeringRefusals.EvidenceDateTooEarly, "documents[1].documentDate" },
        { Minutes(2) with { Kind = (EvidenceKind)99 }, SteeringRefusals.EvidenceKindUnknown, "documents[1].kind" },
        { Minutes(2) with { FileDigest = "xyz" }, SteeringRefusals.FileDigestMalformed, "documents[1].fileDigest" },
        { Minutes(2) with { FileSize = 10 }, SteeringRefusals.FileFactsWithoutDigest, "documents[1].fileSize" },
        { Minutes(2) with { FileKind = EvidenceFileKind.Pdf }, SteeringRefusals.FileFactsWithoutDigest, "documents[1].fileSize" },
        { Minutes(2) with { FileDigest = AFile, FileSize = 0 }, SteeringRefusals.FileFactsWithoutDigest, "documents[1].fileSize" },
        { Minutes(2) with { FileDigest = AFile, FileSize = 1, FileKind = (EvidenceFileKind)99 }, SteeringRefusals.FileFactsWithoutDigest, "documents[1].fileKind" },
        { Minutes(1), SteeringRefusals.EvidenceGivenTwice, "documents[1].documentNumber" },
        { null!, SteeringRefusals.DocumentNumberMissing, "documents[1].documentNumber" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_refusal_names_the_document_and_the_field(Evidence second, string code, string field)
    {
        _story.Update(Duty, Done([Minutes(1), second])).ShouldBeRefused(code).Field.ShouldBe(field);
        _story.Duty(Duty).Current.ShouldBeNull();
    }

    [Fact]
    public void A_refusal_of_the_single_document_names_its_field_as_it_was_given() =>
        _story.Update(Duty, new DutyReport(100, Today, Minutes(1) with { Kind = (EvidenceKind)99 }, null))
            .ShouldBeRefused(SteeringRefusals.EvidenceKindUnknown).Field.ShouldBe("evidence.kind");

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void A_report_has_at_most_ten_documents(int documents, bool taken)
    {
        var answer = _story.Update(Duty, Done([.. Enumerable.Range(1, documents).Select(Minutes)]));
        answer.IsRefused.ShouldBe(!taken);
        if (!taken)
        {
            answer.ShouldBeRefused(SteeringRefusals.EvidenceTooMany).Arguments.ShouldBe(["10"]);
        }
    }

    [Fact]
    public void Every_document_is_part_of_what_a_retry_must_repeat()
    {
        new[]
        {
            Done([Minutes(1)]),
            Done([Minutes(1), Minutes(2)]),
            Done([Minutes(2), Minutes(1)]),
            Done([Minutes(1), Minutes(2) with { FileDigest = AFile }]),
            Done([Minutes(1), Minutes(2) with { FileDigest = AFile, FileSize = 1 }]),
            Done([Minutes(1), Minutes(2) with { FileDigest = AFile, FileKind = EvidenceFileKind.Docx }]),
        }.Select(report => CommandDigests.Of(new UpdateDuty("command-1", Duty, null, report))).ShouldBeUnique();
    }

    private static Evidence Minutes(int number) => new($"{number}/BB-UBND", Today.AddDays(-1), EvidenceKind.Minutes, null);

    private static DutyReport Done(ImmutableArray<Evidence> documents) => new(100, Today, null, null, documents);
}
