using System.Reflection;
using System.Reflection.Emit;
using Orleans;

namespace BmnnHierarchy.Grains.Tests.EmbeddedOnly;

/// <summary>An assembly with one grain whose interface has a method that takes a <see cref="DateTime"/>.</summary>
internal static class UnsoundAssembly
{
    private const MethodAttributes Implementing =
        MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot;

    public static Assembly Build()
    {
        var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Unsound"), AssemblyBuilderAccess.Run).DefineDynamicModule("Unsound");
        var grainInterface = module.DefineType("IUnsoundGrain", TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract);
        grainInterface.AddInterfaceImplementation(typeof(IGrainWithStringKey));
        grainInterface.DefineMethod(
            "AskAsync", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Abstract | MethodAttributes.NewSlot, typeof(Task), [typeof(DateTime)]);
        var grain = module.DefineType("UnsoundGrain", TypeAttributes.Public | TypeAttributes.Class, typeof(Grain), [grainInterface.CreateType()]);
        var body = grain.DefineMethod("AskAsync", Implementing, typeof(Task), [typeof(DateTime)]).GetILGenerator();
        body.Emit(OpCodes.Ldnull);
        body.Emit(OpCodes.Ret);
        grain.CreateType();
        return module.Assembly;
    }
}
