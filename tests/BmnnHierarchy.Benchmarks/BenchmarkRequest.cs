namespace BmnnHierarchy.Benchmarks;

/// <summary>What the command line asks for: names (all when none is given), a file for the figures, and a file of an earlier run.</summary>
internal sealed record BenchmarkRequest(IReadOnlyList<string> Names, string? JsonFile, string? Earlier, string? Complaint)
{
    public static BenchmarkRequest Parse(IReadOnlyList<string> arguments, IReadOnlyList<string> known)
    {
        var names = new List<string>();
        string? file = null;
        string? earlier = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--json" && i + 1 < arguments.Count)
            {
                file = arguments[++i];
            }
            else if (arguments[i] == "--against" && i + 1 < arguments.Count)
            {
                earlier = arguments[++i];
                if (!File.Exists(earlier))
                {
                    return new BenchmarkRequest([], null, null, $"No such file: {earlier}");
                }
            }
            else if (known.Contains(arguments[i]))
            {
                names.Add(arguments[i]);
            }
            else
            {
                return new BenchmarkRequest([], null, null, $"Unknown: {arguments[i]}");
            }
        }

        return new BenchmarkRequest(names.Count == 0 ? known : names, file, earlier, null);
    }
}
