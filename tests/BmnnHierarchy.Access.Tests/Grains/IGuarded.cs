using System.Reflection;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Access.Tests.Grains;

/// <summary>A grain interface as the modules have them, with one method that somebody forgot.</summary>
public interface IGuarded : IGrainWithStringKey
{
    [Needs(Permission.UpdateDuties)]
    Task UpdateAsync();

    [Needs(Permission.VerifyDuties)]
    Task VerifyAsync();

    [Needs(Permission.SystemWork)]
    Task PassDaysAsync();

    [Needs(Permission.SeeUnits)]
    Task FindAsync();

    Task ForgottenAsync();
}
