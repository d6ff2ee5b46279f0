namespace BmnnHierarchy.Access.Domain;

/// <summary>How long a session goes on.</summary>
internal static class SessionLimits
{
    public static bool IsOver(SessionView session, SessionSettings settings, DateTimeOffset now) =>
        session.EndedAt is not null
        || now - session.SeenAt >= settings.Idle
        || now - session.StartedAt >= settings.Absolute;
}
