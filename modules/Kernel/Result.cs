using System.Diagnostics.CodeAnalysis;

namespace BmnnHierarchy.Kernel;

/// <summary>The value asked for, or the refusal that says why there is none. Never both, never neither.</summary>
public readonly struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    /// <summary>The refusal, or null when there is a value.</summary>
    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The result is a refusal.</exception>
    public T Value => Refusal is null
        ? _value!
        : throw new InvalidOperationException($"No value: refused with {Refusal.Code}.");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) => IsRefused ? Refusal : next(_value!);

    public TOut Match<TOut>(Func<T, TOut> value, Func<Refusal, TOut> refused) => IsRefused ? refused(Refusal) : value(_value!);
}
