using System.Collections.Immutable;

namespace BmnnHierarchy.Accountability.Domain.Records;

/// <summary>An urgent directive at its sender.</summary>
internal sealed record SentDirective(
    string Id,
    long Version,
    string Text,
    string? DocumentNumber,
    string Sender,
    DateTimeOffset SentAt,
    DateTimeOffset DueAt,
    ImmutableArray<string> Units,
    bool IsClosed) : IRecord
{
    public DirectiveDispatch DispatchFrom(string unit) => new(Id, unit, Version, Text, DocumentNumber, Sender, SentAt, DueAt, IsClosed);

    public SentDirectiveView View(string unit) => new(Id, unit, Version, Text, DocumentNumber, Sender, SentAt, DueAt, Units, IsClosed);
}

/// <summary>An urgent directive at a unit that received it.</summary>
/// <param name="Dispatch">The directive as its sender last had it.</param>
internal sealed record ReceivedDirective(
    string Id,
    long Version,
    DirectiveDispatch Dispatch,
    string? ReadBy,
    DateTimeOffset? ReadAt,
    DirectiveAnswer? Answer) : IRecord
{
    public bool AwaitsAnswer => Answer is null && !Dispatch.IsClosed;

    /// <summary>The first instant that is too late.</summary>
    public DateTimeOffset Deadline => Dispatch.DueAt;

    public DirectiveStatus StatusAt(DateTimeOffset asOf) => this switch
    {
        { Answer: not null } => DirectiveStatus.Answered,
        { Dispatch.IsClosed: true } => DirectiveStatus.Closed,
        _ when asOf >= Deadline => DirectiveStatus.Overdue,
        { ReadAt: not null } => DirectiveStatus.Read,
        _ => DirectiveStatus.NotRead,
    };

    public DirectiveView ViewAt(DateTimeOffset asOf, string unit) => new(
        Id, unit, Dispatch.From, Version, StatusAt(asOf), Dispatch.Text, Dispatch.DocumentNumber, Dispatch.Sender, Dispatch.SentAt, Dispatch.DueAt,
        ReadBy, ReadAt, Answer, Dispatch.IsClosed);
}
