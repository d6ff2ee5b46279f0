using System.Diagnostics;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Tests.Grains;

/// <summary>Tells and changes what travels with a call.</summary>
[Alias("test.IContextGrain")]
public interface IContextGrain : IGrainWithStringKey
{
    [Alias("Get")]
    Task<string?> GetAsync(string key);

    [Alias("GetAfterAwait")]
    Task<string?> GetAfterAwaitAsync(string key);

    [Alias("Set")]
    Task SetAsync(string key, string value);

    /// <summary>Sets a value and asks another grain for it.</summary>
    [Alias("SetAndAskOther")]
    Task<string?> SetAndAskOtherAsync(string other, string key, string value);

    [Alias("AskOther")]
    Task<string?> AskOtherAsync(string other, string key);

    [Alias("TraceId")]
    Task<string?> TraceIdAsync();

    [Alias("Ambient")]
    Task<string?> AmbientAsync();
}

internal sealed class ContextGrain : Grain, IContextGrain
{
    /// <summary>A value that flows with the code and belongs to no engine.</summary>
    public static readonly AsyncLocal<string?> Ambient = new();

    public Task<string?> GetAsync(string key) => Task.FromResult(RequestContext.Get(key) as string);

    public async Task<string?> GetAfterAwaitAsync(string key)
    {
        await Task.Yield();
        return RequestContext.Get(key) as string;
    }

    public Task SetAsync(string key, string value)
    {
        RequestContext.Set(key, value);
        return Task.CompletedTask;
    }

    public Task<string?> SetAndAskOtherAsync(string other, string key, string value)
    {
        RequestContext.Set(key, value);
        return GrainFactory.GetGrain<IContextGrain>(other).GetAsync(key);
    }

    public Task<string?> AskOtherAsync(string other, string key) => GrainFactory.GetGrain<IContextGrain>(other).GetAsync(key);

    public Task<string?> TraceIdAsync() => Task.FromResult(Activity.Current?.TraceId.ToString());

    public Task<string?> AmbientAsync() => Task.FromResult(Ambient.Value);
}
