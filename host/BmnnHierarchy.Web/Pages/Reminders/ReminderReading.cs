using BmnnHierarchy.Steering;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Reminders;

/// <summary>Says for the unit that the reminders of the form have been read. Nothing can be refused that a person could put right.</summary>
internal static class ReminderReading
{
    public static Task SendAsync(ISteeringGrain grain, IFormCollection form, CancellationToken cancellationToken) =>
        grain.ReadRemindersAsync(new ReadReminders(form["commandId"].ToString(), [.. form["nhac"].OfType<string>()]), cancellationToken);
}
