// What these rules of the compiler would forbid is planted here on purpose.
#pragma warning disable CA1068, CA1852, CS0649
using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Grains.Tests.EmbeddedOnly;

/// <summary>Grain contracts with one thing wrong each. No class implements them, so that the engine does not meet them.</summary>
internal static class Planted
{
    public interface IReturnsValueTask : IGrainWithStringKey
    {
        ValueTask AskAsync();
    }

    public interface IReturnsNothing : IGrainWithStringKey
    {
        void Ask();
    }

    public interface ITakesTokenFirst : IGrainWithStringKey
    {
        Task AskAsync(CancellationToken cancellationToken, string text);
    }

    public interface IGenericMethod : IGrainWithStringKey
    {
        Task AskAsync<T>(T value);
    }

    public interface IGenericInterface<T> : IGrainWithStringKey
    {
        Task AskAsync();
    }

    public interface IParent : IGrainWithStringKey
    {
        Task AskAsync();
    }

    public interface IInherits : IParent;

    public interface ITakesList : IGrainWithStringKey
    {
        Task AskAsync(List<string> texts);
    }

    public interface ITakesDateTime : IGrainWithStringKey
    {
        Task AskAsync(DateTime instant);
    }

    public interface ITakes<T> : IGrainWithStringKey
    {
        Task AskAsync(T value);
    }

    public sealed record Unmarked(int Number);

    [GenerateSerializer, Alias("planted.NotImmutable")]
    public sealed record NotImmutable([property: Id(0)] int Number);

    [GenerateSerializer, Immutable]
    public sealed record WithoutAlias([property: Id(0)] int Number);

    [GenerateSerializer, Immutable, Alias("planted.Open")]
    public record Open([property: Id(0)] int Number);

    [GenerateSerializer, Immutable, Alias("planted.WithoutId")]
    public sealed record WithoutId(int Number);

    [GenerateSerializer, Immutable, Alias("planted.SameId")]
    public sealed record SameId([property: Id(0)] int Number, [property: Id(0)] string Text);

    [GenerateSerializer, Immutable, Alias("planted.Settable")]
    public sealed record Settable
    {
        [Id(0)]
        public int Number { get; set; }
    }

    [GenerateSerializer, Immutable, Alias("planted.WithField")]
    public sealed class WithField
    {
        [Id(0)]
        public int Number;
    }

    [GenerateSerializer, Immutable, Alias("planted.WithPrivateField")]
    public sealed class WithPrivateField
    {
        private readonly int _number = 1;

        public int Twice => _number * 2;
    }

    [GenerateSerializer, Immutable, Alias("planted.Base")]
    public abstract record Base(int Number);

    [GenerateSerializer, Immutable, Alias("planted.Derived")]
    public sealed record Derived(int Number, [property: Id(0)] string Text) : Base(Number);

    [GenerateSerializer, Immutable, Alias("planted.Deep")]
    public sealed record Deep([property: Id(0)] ImmutableArray<Middle> Middles);

    [GenerateSerializer, Immutable, Alias("planted.Middle")]
    public sealed record Middle([property: Id(0)] Unmarked? Inner);

    [GenerateSerializer, Immutable, Alias("planted.Sound")]
    public sealed record Sound(
        [property: Id(0)] string Text,
        [property: Id(1)] int? Number,
        [property: Id(2)] DateOnly Day,
        [property: Id(3)] DateTimeOffset? Instant,
        [property: Id(4)] ImmutableArray<Sound> Children,
        [property: Id(5)] DayOfWeek Weekday)
    {
        public bool HasChildren => !Children.IsEmpty;

        [Id(6)]
        public Guid Id { get; init; }
    }
}
