using BmnnHierarchy.Benchmarks;
using BmnnHierarchy.Benchmarks.Measuring;
using BmnnHierarchy.Benchmarks.National;

switch (args)
{
    case [NationalHost.Verb, var dataFolder, var url]:
        return await NationalHost.ServeAsync(dataFolder, url);
    case [NationalHost.Nothing]:
        return 0;
}

var request = BenchmarkRequest.Parse(args, BenchmarkList.Names);
if (request.Complaint is { } complaint)
{
    await Console.Error.WriteLineAsync(complaint);
    await Console.Error.WriteLineAsync($"Usage: dotnet run -c Release --project tests/BmnnHierarchy.Benchmarks -- [NAME...] [--json FILE] [--against FILE]\nNames: {string.Join(", ", BenchmarkList.Names)}");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var figures = new List<Figure>();
foreach (var benchmark in BenchmarkList.Covering(request.Names))
{
    await Console.Error.WriteLineAsync($"running {string.Join(", ", benchmark.Names)} ...");
    figures.AddRange((await benchmark.RunAsync(stop.Token)).Where(f => request.Names.Contains(f.Name)));
}

FigureReport.Print(figures, Console.Out);
if (request.Earlier is { } earlier)
{
    FigureReport.PrintAgainst(figures, FigureReport.FromJson(await File.ReadAllTextAsync(earlier)), Console.Out);
}

if (request.JsonFile is { } file)
{
    await File.WriteAllTextAsync(file, FigureReport.ToJson(figures));
}

return 0;
