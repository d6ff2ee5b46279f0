namespace BmnnHierarchy.Benchmarks;

/// <summary>What the command line asks for: names (all when none is given) and a file for the figures.</summary>
internal sealed record BenchmarkRequest(IReadOnlyList<string> Names, string? JsonFile, string? Complaint)
{
    public static BenchmarkRequest Parse(IReadOnlyList<string> arguments, IReadOnlyList<string> known)
    {
        var names = new List<string>();
        string? file = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--json" && i + 1 < arguments.Count)
            {
                file = arguments[++i];
            }
            else if (known.Contains(arguments[i]))
            {
                names.Add(arguments[i]);
            }
            else
            {
                return new BenchmarkRequest([], null, $"Unknown: {arguments[i]}");
            }
        }

        return new BenchmarkRequest(names.Count == 0 ? known : names, file, null);
    }
}
