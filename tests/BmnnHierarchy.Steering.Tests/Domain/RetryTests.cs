using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Domain;

public sealed class RetryTests
{
    private static readonly UpdateDuty Update = new("command-1", "HP-III.7.4", 3, Reports.Done(new DateOnly(2026, 6, 1)));

    [Fact]
    public void The_last_commands_are_remembered_and_older_ones_are_left_to_the_journal()
    {
        var story = UnitStory.WithDuties(new DateOnly(2026, 6, 1), "HP-III.7.4");
        for (var i = 0; i < 40; i++)
        {
            story.Update("HP-III.7.4", Reports.Started()).ShouldBeTaken();
        }

        story.State.RecentCommands.Length.ShouldBe(SteeringState.CommandsRemembered);
        story.State.RecentCommands[^1].Id.ShouldBe(story.Events[^1].CommandId);
        story.State.RecentCommands.Select(mark => mark.Id).ShouldBeUnique();
    }

    [Fact]
    public void A_retry_of_the_same_command_has_the_same_digest_whatever_its_id_version_and_blanks()
    {
        CommandDigests.Of(Update with { CommandId = "command-2", ExpectedVersion = null }).ShouldBe(CommandDigests.Of(Update));
        CommandDigests.Of(Update with { Report = Update.Report with { Note = "  " } }).ShouldBe(CommandDigests.Of(Update));
    }

    [Fact]
    public void Every_other_body_has_another_digest()
    {
        var report = Update.Report;
        var evidence = report.Evidence!;
        new[]
        {
            Update with { Duty = "HP-III.7.1" },
            Update with { Report = report with { ProgressPercent = 99 } },
            Update with { Report = report with { DoneOn = null } },
            Update with { Report = report with { Note = "x" } },
            Update with { Report = report with { Evidence = null } },
            Update with { Report = report with { Evidence = evidence with { DocumentNumber = "13/BB-UBND" } } },
            Update with { Report = report with { Evidence = evidence with { DocumentDate = new DateOnly(2026, 5, 1) } } },
            Update with { Report = report with { Evidence = evidence with { Kind = EvidenceKind.Plan } } },
            Update with { Report = report with { Evidence = evidence with { Kind = (EvidenceKind)99 } } },
            Update with { Report = report with { Evidence = evidence with { FileDigest = new string('a', 64) } } },
            Update with { Report = null! },
        }.Select(CommandDigests.Of).Append(CommandDigests.Of(Update)).ShouldBeUnique();
        new[]
        {
            CommandDigests.Of(Update),
            CommandDigests.Of(new CorrectUpdate("c", Update.Duty, null, 1, "a", report)),
            CommandDigests.Of(new CorrectUpdate("c", Update.Duty, null, 2, "a", report)),
            CommandDigests.Of(new CorrectUpdate("c", Update.Duty, null, 1, "b", report)),
            CommandDigests.Of(new WithdrawUpdate("c", Update.Duty, null, 1, "a")),
            CommandDigests.Of(new VerifyDuty("c", Update.Duty, null, true, "a")),
            CommandDigests.Of(new VerifyDuty("c", Update.Duty, null, false, "a")),
            CommandDigests.Of(new VerifyDuty("c", Update.Duty, null, false, null)),
            CommandDigests.Of(new AssignDuties("c", "p", ["a", "b"])),
            CommandDigests.Of(new AssignDuties("c", "p", ["ab"])),
            CommandDigests.Of(new AssignDuties("c", "p", default)),
        }.ShouldBeUnique();
        CommandDigests.Of(new AssignDuties("c", "p", ["b", "a", "a"])).ShouldBe(CommandDigests.Of(new AssignDuties("d", "p", ["a", "b"])));
    }
}
