namespace BmnnHierarchy.Accountability.Domain.Records;

internal sealed record RecordedMerit(string Id, long Version, Merit Merit, string RecordedBy, DateTimeOffset RecordedAt, bool IsCorrected) : IRecord
{
    public MeritView View(string unit) => new(Id, unit, Version, Merit, RecordedBy, RecordedAt, IsCorrected);
}
