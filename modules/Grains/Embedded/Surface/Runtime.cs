namespace Orleans.Runtime;

/// <summary>A grain class by its stable name.</summary>
public readonly record struct GrainType
{
    private readonly string? _name;

    private GrainType(string name) => _name = name;

    public static GrainType Create(string value) => new(value);

    public override string ToString() => _name ?? "";
}

/// <summary>The key part of a <see cref="GrainId"/>.</summary>
public readonly record struct IdSpan
{
    private readonly string? _value;

    private IdSpan(string value) => _value = value;

    public static IdSpan Create(string id) => new(id);

    public override string ToString() => _value ?? "";
}

/// <summary>Grain class and key: what there is one activation of.</summary>
public readonly record struct GrainId(GrainType Type, IdSpan Key)
{
    public static GrainId Create(string type, string key) => new(GrainType.Create(type), IdSpan.Create(key));

    public override string ToString() => $"{Type}/{Key}";
}

/// <summary>Something with a <see cref="GrainId"/>: a grain or a reference to one.</summary>
public interface IAddressable;

/// <summary>The context of an activation.</summary>
public interface IGrainContext
{
    GrainId GrainId { get; }

    /// <summary>Services of this activation: scoped ones live as long as it does.</summary>
    IServiceProvider ActivationServices { get; }

    /// <summary>Ends the activation when no turn runs.</summary>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}
