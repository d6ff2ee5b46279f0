using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using BmnnHierarchy.Kernel;
using Orleans;

namespace BmnnHierarchy.Grains;

/// <summary>
/// What a grain method answers: the value or the refusal. It is <see cref="Result{T}"/> in the form that may travel
/// between hosts; the Kernel, which knows no grain, cannot carry the attributes.
/// </summary>
[GenerateSerializer, Immutable, Alias("bmnn.Reply`1")]
public sealed record Reply<T>([property: Id(0)] T? Value, [property: Id(1)] RefusalReply? Refused)
{
    [MemberNotNullWhen(true, nameof(Refused))]
    public bool IsRefused => Refused is not null;

    public Result<T> ToResult() => Refused is { } refused ? refused.ToRefusal() : Value!;
}

/// <summary>A <see cref="Refusal"/> on the wire.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.RefusalReply")]
public sealed record RefusalReply(
    [property: Id(0)] string Code,
    [property: Id(1)] string? Field,
    [property: Id(2)] ImmutableArray<string> Arguments)
{
    public Refusal ToRefusal() => new(Code, Field, Arguments);
}

public static class Reply
{
    public static Reply<T> From<T>(Result<T> result) => result.Match<Reply<T>>(Of, Refused<T>);

    public static Reply<T> Of<T>(T value) => new(value, null);

    public static Reply<T> Refused<T>(Refusal refusal) =>
        new(default, new RefusalReply(refusal.Code, refusal.Field, refusal.Arguments));
}
