using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace BmnnHierarchy.Steering.Tests.Grains;

/// <summary>A reminder from the province to its units, on a running engine.</summary>
public sealed class ReminderGrainTests : IAsyncLifetime
{
    private const string Handover = "HP-III.7.4";
    private const string Health = "unit:31-so_yt";
    private static readonly DateOnly Day = new(2026, 7, 10);
    private SteeringHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await SteeringHost.StartAsync(Day);
        foreach (var unit in new[] { SteeringHost.NguyenGiap, Health })
        {
            await _host.CallAsync("thuongtruc.hp", grain => grain.AssignAsync(new AssignDuties("assign-00001", "31-298-2025", [Handover]), default), unit);
        }
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_reminder_reaches_every_unit_and_a_retry_sends_nothing_again()
    {
        var first = await SendAsync("thuongtruc.hp", Command());
        var retry = await SendAsync("thuongtruc.hp", Command());
        await DeliveredAsync();

        first.Value.ShouldBe(new ReminderReceipt(1, 2, 2));
        retry.Value.ShouldBe(first.Value);
        (await _host.EventsAsync()).Count(recorded => recorded.Type == "steering.duty-reminded").ShouldBe(1);
        (await _host.EventsAsync(Health)).Count(recorded => recorded.Type == "steering.duty-reminded").ShouldBe(1);

        var reads = _host.Services.GetRequiredService<IReminderReads>();
        var course = (await reads.CourseAsync(Kernel.UnitKey.Parse("unit:31"), 1, default)).ShouldNotBeNull();
        (course.Progress.Delivered, course.Progress.Reminded, course.Progress.Read).ShouldBe((2, 2, 0));
        (await reads.RemindedOnAsync(Kernel.UnitKey.Parse("unit:31"), Day, default)).Count.ShouldBe(2);
        (await reads.RemindedOnAsync(Kernel.UnitKey.Parse("unit:31"), Day.AddDays(1), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_id_with_another_text_is_refused()
    {
        await SendAsync("thuongtruc.hp", Command());
        (await SendAsync("thuongtruc.hp", Command() with { Text = "Khác" })).Refused!.Code.ShouldBe(SteeringRefusals.CommandIdReused);
    }

    [Fact]
    public async Task The_unit_reads_it_and_the_sender_sees_so()
    {
        await SendAsync("thuongtruc.hp", Command());
        await DeliveredAsync();

        var unread = (await _host.CallAsync("nguyengiap", grain => grain.GetRemindersAsync(default))).Value!.Reminders.ShouldHaveSingleItem();
        (unread.By, unread.ReadAt).ShouldBe(("thuongtruc.hp", null));
        await _host.CallAsync("nguyengiap", grain => grain.ReadRemindersAsync(new ReadReminders("reading-0001", [unread.Reminder]), default));

        var course = await _host.Services.GetRequiredService<IReminderReads>().CourseAsync(Kernel.UnitKey.Parse("unit:31"), 1, default);
        course!.Progress.Read.ShouldBe(1);
        course.Steps.Single(step => step.ReadAt is not null).ShouldSatisfyAllConditions(
            step => step.Unit.ToString().ShouldBe(SteeringHost.NguyenGiap), step => step.ReadBy.ShouldBe("nguyengiap"));
    }

    [Theory]
    [InlineData("nguyengiap")]
    [InlineData("kiemtra.hp")]
    public async Task Only_leader_and_standing_body_remind(string account) =>
        await Should.ThrowAsync<AccessDeniedException>(() => SendAsync(account, Command()));

    [Theory]
    [InlineData("thuongtruc.hp")]
    [InlineData("lanhdao.hp")]
    public async Task Nobody_reads_for_the_unit_but_the_unit(string account) =>
        await Should.ThrowAsync<AccessDeniedException>(() => _host.CallAsync(
            account, grain => grain.ReadRemindersAsync(new ReadReminders("reading-0001", ["unit:31#1"]), default)));

    private static SendReminder Command() => new(
        "sending-0001", "Đề nghị báo cáo", null, [new ReminderTarget(SteeringHost.NguyenGiap, [Handover]), new ReminderTarget(Health, [Handover])]);

    private async Task<Reply<ReminderReceipt>> SendAsync(string account, SendReminder command)
    {
        using var scope = _host.Services.GetRequiredService<ICallerContext>().Use(SteeringHost.Person(account));
        return await _host.Services.GetRequiredService<IGrainFactory>().GetGrain<IReminderGrain>("unit:31").SendAsync(command, default);
    }

    private Task DeliveredAsync() => _host.Services.GetRequiredService<IOutboxMonitor>().WaitUntilEmptyAsync(default);
}
