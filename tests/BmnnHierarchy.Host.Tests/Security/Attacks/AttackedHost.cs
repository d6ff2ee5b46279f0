using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Security.Attacks;

/// <summary>A host of the attacks' own: what they store would stand in the way of other tests.</summary>
[CollectionDefinition(Name)]
public sealed class AttackedHost : ICollectionFixture<TestHost>
{
    public const string Name = "Attacked host";
}
