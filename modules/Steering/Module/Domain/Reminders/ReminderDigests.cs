using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Reminders;

/// <summary>Digests that tell a retry from another command under the same id.</summary>
internal static class ReminderDigests
{
    public static Digest Of(ReminderDispatch dispatch) => Digest.OfText(CanonicalJson.Write(dispatch));

    public static Digest Of(ReadReminders command)
    {
        using var writer = new DigestWriter().Add(RemindersRead.Type);
        foreach (var reminder in command.Reminders.IsDefault ? Enumerable.Empty<string>() : command.Reminders.Order(StringComparer.Ordinal))
        {
            writer.Add(reminder);
        }

        return writer.Finish();
    }

    public static Digest Of(SendReminder command) =>
        Digest.OfText(CanonicalJson.Write(command with { CommandId = string.Empty, Targets = command.Targets.IsDefault ? [] : command.Targets }));
}
