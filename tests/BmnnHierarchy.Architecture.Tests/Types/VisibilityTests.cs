namespace BmnnHierarchy.Architecture.Tests.Types;

public sealed class VisibilityTests
{
    /// <summary>Settings that the host binds.</summary>
    private static readonly string[] ShownOnPurpose = ["BmnnHierarchy.Journal.StorageOptions"];

    [Fact]
    public void A_module_shows_its_module_class_and_nothing_else() =>
        ProductAssemblies.Modules.SelectMany(a => NeedlesslyPublic(ProductAssemblies.TypesOf(a))).ShouldBeEmpty();

    [Fact]
    public void A_public_type_that_is_no_module_class_is_caught() =>
        NeedlesslyPublic([typeof(PlantedModule), typeof(PlantedStore), typeof(PlantedStore.Row)]).ShouldBe([typeof(PlantedStore), typeof(PlantedStore.Row)]);

    private static IEnumerable<Type> NeedlesslyPublic(IEnumerable<Type> types) =>
        types.Where(t => t.IsVisible && !ShownOnPurpose.Contains(t.FullName) && !(t is { IsAbstract: true, IsSealed: true } && t.Name.EndsWith("Module", StringComparison.Ordinal)));
}

public static class PlantedModule;

public sealed class PlantedStore
{
    public sealed record Row;
}
