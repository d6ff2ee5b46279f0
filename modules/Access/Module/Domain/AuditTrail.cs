using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Domain;

/// <summary>An entry of the trail as it is stored: the payload of an event of <see cref="Stream"/>.</summary>
/// <param name="At">When it happened; the event may have been written a moment later, together with others.</param>
internal sealed record AuditRecord(
    AccessKind Kind, DateTimeOffset At, string Actor, string? Unit, string Subject, string Detail, string Address, int Times)
{
    public const string Stream = "audit/access";
    public const string Type = "audit.access";
    private const int LongestSubject = 200;
    private const int LongestDetail = 300;

    public static AuditRecord Of(AccessEntry entry, DateTimeOffset at, int times) => new(
        entry.Kind, at, entry.Actor, entry.Unit?.ToString(), Plain(entry.Subject, LongestSubject), Plain(entry.Detail, LongestDetail), entry.Address, times);

    public static AuditRecord Read(RecordedEvent recorded) => (recorded.Type, recorded.Version) switch
    {
        (Type, 1) => CanonicalJson.Read<AuditRecord>(recorded.Payload),
        _ => throw new InvalidOperationException($"Unknown event {recorded.Type} version {recorded.Version} in {recorded.Stream}."),
    };

    public NewEvent ToNew() => new(Type, 1, CanonicalJson.Write(this));

    public AuditEntry ToEntry(long sequence) => new(
        sequence, At, new AccessEntry(Kind, Actor, Unit is null ? null : UnitKey.Parse(Unit), Subject, Detail, Address), Times);

    /// <summary>What somebody sent is not to draw lines in the trail.</summary>
    private static string Plain(string text, int longest)
    {
        var plain = new string([.. text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
        return plain.Length <= longest ? plain : plain[..longest];
    }
}

/// <summary>The trail's stream has no state but its length.</summary>
internal sealed record AuditLength(long Entries);

internal sealed class AuditFold : IFold<AuditLength>
{
    public string Shape => "audit.access/1";

    public AuditLength Empty { get; } = new(0);

    public AuditLength Apply(AuditLength state, RecordedEvent recorded) => new(state.Entries + 1);
}
