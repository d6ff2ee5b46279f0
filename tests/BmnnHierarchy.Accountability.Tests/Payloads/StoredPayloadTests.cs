using BmnnHierarchy.Accountability.Domain;
using BmnnHierarchy.Accountability.Domain.Events;
using BmnnHierarchy.Accountability.Domain.Records;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Tests.Payloads;

/// <summary>Payloads as they lie in journals. A test that fails here says that stored events can no longer be read: add a
/// version, never change the text.</summary>
public sealed class StoredPayloadTests
{
    private static readonly Dictionary<string, string> Stored = new()
    {
        ["explanation-asked"] = """{"id":"GT-1","question":"Vì sao quá hạn?","figure":{"kind":"overdueDuties","value":2,"whole":14,"asOf":"2026-11-21T02:00:00+00:00"},"dueOn":"2026-11-25"}""",
        ["explanation-answered"] = """{"id":"GT-1","text":"Thiếu cán bộ","document":{"number":"45/BC-UBND","date":"2026-11-20"},"promisedOn":"2026-12-15"}""",
        ["explanation-accepted"] = """{"id":"GT-1"}""",
        ["explanation-returned"] = """{"id":"GT-1","dueOn":"2026-11-28"}""",
        ["explanation-withdrawn"] = """{"id":"GT-1"}""",
        ["directive-sent"] = """{"id":"31-CD-1","text":"Kiểm tra ngay","documentNumber":"15/CĐ-UBND","dueAt":"2026-11-21T06:00:00+00:00","units":["unit:31-11146"]}""",
        ["directive-extended"] = """{"id":"31-CD-1","dueAt":"2026-11-22T06:00:00+00:00"}""",
        ["directive-closed"] = """{"id":"31-CD-1"}""",
        ["directive-received"] = """{"id":"31-CD-1","dispatch":{"directive":"31-CD-1","from":"unit:31","version":1,"text":"Kiểm tra ngay","sender":"lanhdao.hp","sentAt":"2026-11-21T02:00:00+00:00","dueAt":"2026-11-21T06:00:00+00:00","isClosed":false}}""",
        ["directive-changed"] = """{"id":"31-CD-1","dispatchVersion":2,"dueAt":"2026-11-22T06:00:00+00:00","isClosed":true}""",
        ["directive-read"] = """{"id":"31-CD-1"}""",
        ["directive-answered"] = """{"id":"31-CD-1","outcome":"inProgress","text":"Đã kiểm tra 4 máy"}""",
        ["difficulty-raised"] = """{"id":"KK-1","kind":"equipment","text":"Thiếu máy tính soạn thảo","duty":"HP-III.5"}""",
        ["difficulty-followed"] = """{"id":"KK-1","matter":"31-VM-1","dispatchVersion":3,"answer":{"escalated":true,"text":"Kiến nghị Bộ","document":{"number":"120/UBND-NC","date":"2026-11-20"},"account":"lanhdao.hp","at":"2026-11-21T02:00:00+00:00"}}""",
        ["difficulty-settled"] = """{"id":"KK-1"}""",
        ["difficulty-not-settled"] = """{"id":"KK-1"}""",
        ["difficulties-consolidated"] = """{"id":"31-VM-1","note":"Thiếu máy tính","difficulties":[{"unit":"unit:31-11146","difficulty":"KK-1"}]}""",
        ["matter-settled"] = """{"id":"31-VM-1","escalated":false,"text":"Đồng ý"}""",
        ["merit-recorded"] = """{"id":"KT-1","merit":{"form":"certificateOfCommendation","decision":{"number":"912/QĐ-UBND","date":"2026-11-10"},"position":"Chủ tịch UBND","ground":"Hoàn thành sớm","duty":"HP-III.5"}}""",
        ["merit-corrected"] = """{"id":"KT-1","merit":{"form":"criticism","decision":{"number":"14/TB-UBND","date":"2026-11-10"},"ground":"Chậm báo cáo"}}""",
        ["time-passed"] = """{}""",
    };

    public static TheoryData<string> Names => [.. EventForms.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_stored_payload_is_read_and_written_letter_by_letter(string name) =>
        EventForms.Read(Record(1, "accountability." + name, 1, Stored[name])).ToEvent()
            .ShouldBe(new NewEvent("accountability." + name, 1, Stored[name]));

    [Fact]
    public void A_stored_stream_folds_to_the_state_it_had()
    {
        var state = Fold("explanation-asked", "explanation-answered", "explanation-returned", "directive-received", "directive-read", "directive-changed", "difficulty-raised", "difficulty-followed", "merit-recorded", "merit-corrected");
        state.Explanations["GT-1"].ShouldSatisfyAllConditions(
            asked => asked.Stage.ShouldBe(ExplanationStage.Returned), asked => asked.DueOn.ShouldBe(new DateOnly(2026, 11, 28)), asked => asked.Version.ShouldBe(3));
        state.Directives["31-CD-1"].ShouldSatisfyAllConditions(
            received => received.ReadBy.ShouldBe("nguyengiap"), received => received.Dispatch.IsClosed.ShouldBeTrue());
        state.Difficulties["KK-1"].Status.ShouldBe(DifficultyStatus.Escalated);
        state.Merits["KT-1"].Merit.Form.ShouldBe(MeritForm.Criticism);
    }

    [Theory]
    [InlineData("accountability.explanation-forgotten", 1)]
    [InlineData("accountability.explanation-asked", 2)]
    public void An_event_of_a_later_product_is_not_skipped(string type, int version) =>
        Should.Throw<InvalidOperationException>(() => AccountabilityFold.Instance.Apply(AccountabilityState.Empty, Record(1, type, version, "{}")));

    [Fact]
    public void A_payload_with_a_member_nobody_knows_is_not_read_in_part() =>
        Should.Throw<System.Text.Json.JsonException>(() => EventForms.Read(Record(1, "accountability.directive-read", 1, """{"id":"31-CD-1","more":1}""")));

    private static AccountabilityState Fold(params string[] names) => names
        .Select((name, i) => Record(i + 1, "accountability." + name, 1, Stored[name]))
        .Aggregate(AccountabilityState.Empty, AccountabilityFold.Instance.Apply);

    private static RecordedEvent Record(long sequence, string type, int version, string payload) => new(
        "accountability/unit:31-11146", sequence, type, version, payload, DateTimeOffset.UnixEpoch, "nguyengiap", $"command-{sequence}", Digest.Zero, null, Digest.Zero);
}
