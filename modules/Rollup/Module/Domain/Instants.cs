namespace BmnnHierarchy.Rollup.Domain;

/// <summary>Instants are kept in whole microseconds, in UTC, as both databases and the hashes have them.</summary>
internal static class Instants
{
    public static DateTimeOffset WholeMicroseconds(DateTimeOffset instant) => FromMicroseconds(ToMicroseconds(instant));

    public static long ToMicroseconds(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
