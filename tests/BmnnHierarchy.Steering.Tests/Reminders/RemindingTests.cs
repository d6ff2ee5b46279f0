using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Domain.Decisions;
using BmnnHierarchy.Steering.Domain.History;
using BmnnHierarchy.Steering.Domain.Reminders;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Reminders;

/// <summary>What a unit does with a reminder, and which reminders may be sent.</summary>
public sealed class RemindingTests
{
    private const string Handover = "HP-III.7.4";
    private const string Annual = "HP-IV.1.b@2026";
    private const string NguyenGiap = "unit:31-11146";
    private static readonly UnitKey Province = UnitKey.Parse("unit:31");
    private static readonly DateOnly Day = new(2026, 7, 10);

    [Fact]
    public void A_reminder_stands_in_the_history_of_each_duty_under_the_name_of_who_sent_it()
    {
        var story = Story();
        var before = story.Duty(Handover).Version;
        story.Take(Reminding.Decide(story.State, Dispatch(1, Handover), story.Circumstances("system")));

        var entry = History(story, Handover)[^1];
        (entry.Act, entry.Actor).ShouldBe((DutyAct.Reminded, "thuongtruc.hp"));
        entry.Facts.Select(fact => fact.Value).ShouldBe(["215/CV-PA03", "Đề nghị báo cáo"]);
        story.Duty(Handover).Version.ShouldBe(before, "a reminder spoils nobody's open form");
        History(story, Annual).ShouldNotContain(line => line.Act == DutyAct.Reminded);
    }

    [Fact]
    public void The_same_reminder_is_taken_once_and_the_same_duty_once_a_day()
    {
        var story = Story();
        Remind(story, 1, Handover).ShouldBe([Handover]);
        Reminding.Decide(story.State, Dispatch(1, Handover), story.Circumstances("system")).ShouldBe(Decision.Nothing);
        Remind(story, 2, Handover, Annual).ShouldBe([Annual]);
        story.State.Reminders[^1].PassedOver.ShouldBe([Handover]);

        story.Today = Day.AddDays(1);
        Remind(story, 3, Handover).ShouldBe([Handover]);
        new UnitReminders([.. story.State.Reminders.Select(reminder => reminder.ToView()).Reverse()]).Of(Handover).Times.ShouldBe(2);
    }

    [Fact]
    public void What_is_done_meanwhile_or_unknown_is_passed_over_and_the_reminder_still_arrives()
    {
        var story = Story();
        story.Update(Handover, Reports.Done(Day)).ShouldBeTaken();
        Remind(story, 1, Handover, "HP-XX").ShouldBeEmpty();
        story.State.Reminders.ShouldHaveSingleItem().PassedOver.ShouldBe([Handover, "HP-XX"]);
    }

    [Fact]
    public void Who_has_read_a_reminder_is_on_record_and_reading_it_again_changes_nothing()
    {
        var story = Story();
        Remind(story, 1, Handover);
        story.Take(Reminding.Decide(story.State, Read("unit:31#1"), story.Circumstances("nguyengiap")), "nguyengiap").ShouldBeTaken();

        story.State.Reminders[0].ReadBy.ShouldBe("nguyengiap");
        Reminding.Decide(story.State, Read("unit:31#1"), story.Circumstances("nguyengiap")).Value.ShouldBe(Decision.Nothing);
        Reminding.Decide(story.State, Read("unit:31#9"), story.Circumstances("nguyengiap")).ShouldBeRefused(ReminderRefusals.ReminderUnknown).Arguments.ShouldBe(["unit:31#9"]);
        Reminding.Decide(story.State, Read(), story.Circumstances("nguyengiap")).ShouldBeRefused(ReminderRefusals.ReminderUnknown);
    }

    [Fact]
    public void A_reminder_is_numbered_after_the_last_and_keeps_text_and_document()
    {
        var sent = CanonicalJson.Read<ReminderSent>(Send(Command()).Value.Events.ShouldHaveSingleItem().Payload);
        (sent.Number, sent.Text, sent.DocumentNumber).ShouldBe((1, "Đề nghị báo cáo", "215/CV-PA03"));
        var blank = CanonicalJson.Read<ReminderSent>(Send(Command() with { Text = "  ", DocumentNumber = " " }).Value.Events[0].Payload);
        (blank.Text, blank.DocumentNumber).ShouldBe((null, null));
    }

    public static TheoryData<string, SendReminder> Refused => new()
    {
        { SteeringRefusals.CommandIdMalformed, Command() with { CommandId = "x" } },
        { SteeringRefusals.TextTooLong, Command() with { Text = new string('a', 501) } },
        { SteeringRefusals.TextCarriesSecretMark, Command() with { Text = "Công văn TUYỆT MẬT số 3" } },
        { SteeringRefusals.TextHasControlCharacters, Command() with { Text = "a\u202Eb" } },
        { SteeringRefusals.DocumentNumberLooksLikeSubjectLine, Command() with { DocumentNumber = "về việc báo cáo" } },
        { ReminderRefusals.NobodyToRemind, Command() with { Targets = default } },
        { ReminderRefusals.NobodyToRemind, Command() with { Targets = [] } },
        { ReminderRefusals.UnitNotBelowSender, Command() with { Targets = [new("unit:40-16738", [Handover])] } },
        { ReminderRefusals.UnitNotBelowSender, Command() with { Targets = [new("unit:31", [Handover])] } },
        { ReminderRefusals.UnitNotBelowSender, Command() with { Targets = [new("nonsense", [Handover])] } },
        { ReminderRefusals.TargetMalformed, Command() with { Targets = [new(NguyenGiap, [])] } },
        { ReminderRefusals.TargetMalformed, Command() with { Targets = [new(NguyenGiap, [Handover, Handover])] } },
        { ReminderRefusals.TargetMalformed, Command() with { Targets = [new(NguyenGiap, [Handover]), new(NguyenGiap, [Annual])] } },
        { ReminderRefusals.TargetMalformed, Command() with { Targets = [new(NguyenGiap, [new string('x', 81)])] } },
        { ReminderRefusals.TooManyToRemind, Command() with { Targets = [new(NguyenGiap, [.. Enumerable.Range(0, 4001).Select(i => $"d{i}")])] } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_may_not_be_sent_is_refused_by_its_rule(string code, SendReminder command) => Send(command).ShouldBeRefused(code);

    [Theory]
    [InlineData("steering.duty-reminded", """{"on":"2026-07-10","reminder":"unit:31#1","by":"thuongtruc.hp","sentAt":"2026-07-10T02:00:00+00:00","text":"Đề nghị báo cáo","documentNumber":"215/CV-PA03","duties":["HP-III.7.4"],"passedOver":["HP-IV.1.b@2026"]}""")]
    [InlineData("steering.reminders-read", """{"on":"2026-07-10","reminders":["unit:31#1"]}""")]
    [InlineData("reminders.sent", """{"number":1,"targets":[{"unit":"unit:31-11146","duties":["HP-III.7.4"]}]}""")]
    public void Every_stored_payload_is_read_and_written_letter_by_letter(string type, string payload) => (type switch
    {
        DutiesReminded.Type => CanonicalJson.Read<DutiesReminded>(payload).ToEvent(),
        RemindersRead.Type => CanonicalJson.Read<RemindersRead>(payload).ToEvent(),
        _ => CanonicalJson.Read<ReminderSent>(payload).ToEvent(),
    }).ShouldBe(new NewEvent(type, 1, payload));

    private static UnitStory Story()
    {
        var story = UnitStory.WithDuties(new DateOnly(2026, 6, 1), "HP-III.7.4", "HP-IV.1.b");
        story.Today = Day;
        story.PassDays();
        return story;
    }

    private static ImmutableArray<string> Remind(UnitStory story, int number, params string[] duties)
    {
        story.Take(Reminding.Decide(story.State, Dispatch(number, duties), story.Circumstances("system"))).ShouldBeTaken();
        return story.State.Reminders[^1].Duties;
    }

    private static ImmutableArray<DutyHistoryEntry> History(UnitStory story, string duty) =>
        DutyHistory.Of(story.Duty(duty), DutyHistory.Marks(story.Duty(duty), 1, 200), [.. story.Events]);

    private static ReminderDispatch Dispatch(int number, params string[] duties) =>
        new($"unit:31#{number}", "thuongtruc.hp", VietnamTime.StartOf(Day), "Đề nghị báo cáo", "215/CV-PA03", [.. duties]);

    private static ReadReminders Read(params string[] reminders) => new("reading-0001", [.. reminders]);

    private static SendReminder Command() => new("sending-0001", " Đề nghị báo cáo ", "215/CV-PA03", [new ReminderTarget(NguyenGiap, [Handover])]);

    private static Result<Decision> Send(SendReminder command) => Reminding.Decide(SentState.Empty, command, Province, UnitStory.Tree);
}
