using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Orleans.Runtime;

namespace BmnnHierarchy.Access.Grains;

/// <summary>Keeps the caller in the engine's request context, sealed, so that it travels with every grain call.</summary>
internal sealed class CallerContext(CallerSeal seal) : ICallerContext
{
    internal const string Key = "bmnn.caller";

    // Closing and opening cost microseconds on every call, and the same few hundred callers come again and again.
    private const int RememberAtMost = 4096;
    private readonly ConditionalWeakTable<Caller, string> _closed = [];
    private readonly ConcurrentDictionary<string, Caller> _opened = new(StringComparer.Ordinal);

    public Caller? Current
    {
        get
        {
            if (RequestContext.Get(Key) is not string text)
            {
                return null;
            }

            if (_opened.TryGetValue(text, out var known))
            {
                return known;
            }

            return seal.Open(text) is { } caller ? Remember(text, caller) : null;
        }
    }

    public IDisposable Use(Caller caller)
    {
        var before = RequestContext.Get(Key);
        RequestContext.Set(Key, _closed.GetValue(caller, seal.Close));
        return new Scope(before);
    }

    private Caller Remember(string text, Caller caller)
    {
        if (_opened.Count >= RememberAtMost)
        {
            _opened.Clear();
        }

        _opened[text] = caller;
        return caller;
    }

    private sealed class Scope(object? before) : IDisposable
    {
        public void Dispose()
        {
            if (before is null)
            {
                RequestContext.Remove(Key);
            }
            else
            {
                RequestContext.Set(Key, before);
            }
        }
    }
}
