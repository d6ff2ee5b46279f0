using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using BmnnHierarchy.EndToEnd.Hosting;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.EndToEnd.Crash;

/// <summary>An update that the host has acknowledged.</summary>
internal sealed record Acknowledged(UnitKey Unit, string Duty, long Sequence, string Note);

/// <summary>The administrators of the seeded communes, each sending one update after the other through the API.</summary>
internal sealed class UpdateStream : IDisposable
{
    private readonly Dictionary<UnitKey, HttpClient> _clients = [];
    private readonly Dictionary<UnitKey, string[]> _duties = [];
    private readonly ConcurrentQueue<Acknowledged> _acknowledged = new();

    public IReadOnlyCollection<Acknowledged> Acknowledged => _acknowledged;

    public static async Task<UpdateStream> SignInAsync(HostProcess host)
    {
        var stream = new UpdateStream();
        foreach (var unit in SeededUnits.Communes)
        {
            var client = new HttpClient(new SocketsHttpHandler { UseCookies = true }) { BaseAddress = host.Address };
            stream._clients[unit] = client;
            using var session = await client.PostAsJsonAsync("/api/v1/session", new { account = SeededUnits.AccountOf(unit), password = SeededUnits.Password });
            session.EnsureSuccessStatusCode();
            using var duties = JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/v1/units/{unit.Code}/duties", UriKind.Relative)));
            stream._duties[unit] = [.. duties.RootElement.GetProperty("duties").EnumerateArray().Select(d => d.GetProperty("id").GetString()!)];
        }

        return stream;
    }

    /// <summary>Sends so many updates in all; ends early, without an error, when the host is gone.</summary>
    public Task SendAsync(int updates, int round) => Task.WhenAll(_clients.Select(async client =>
    {
        for (var number = 0; number < updates / _clients.Count; number++)
        {
            if (!await SendOneAsync(client.Key, client.Value, $"lần {round} số {number}", number))
            {
                return;
            }
        }
    }));

    /// <summary>Notes of the acknowledged updates that the host no longer knows.</summary>
    public async Task<IReadOnlyList<Acknowledged>> MissingAsync(IReadOnlyCollection<Acknowledged> acknowledged)
    {
        var missing = new List<Acknowledged>();
        foreach (var group in acknowledged.GroupBy(a => (a.Unit, a.Duty)))
        {
            var address = new Uri($"/api/v1/units/{group.Key.Unit.Code}/duties/{Uri.EscapeDataString(group.Key.Duty)}", UriKind.Relative);
            using var detail = JsonDocument.Parse(await _clients[group.Key.Unit].GetStringAsync(address));
            var known = detail.RootElement.GetProperty("history").EnumerateArray()
                .ToDictionary(e => e.GetProperty("sequence").GetInt64(), NoteOf);
            missing.AddRange(group.Where(a => !known.TryGetValue(a.Sequence, out var note) || note != a.Note));
        }

        return missing;
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }

    private async Task<bool> SendOneAsync(UnitKey unit, HttpClient client, string note, int number)
    {
        var duty = _duties[unit][number % _duties[unit].Length];
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/units/{unit.Code}/duties/{Uri.EscapeDataString(duty)}/updates");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        request.Content = JsonContent.Create(new { progressPercent = (number % 99) + 1, doneOn = (string?)null, evidence = (object?)null, note });
        try
        {
            using var response = await client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            response.IsSuccessStatusCode.ShouldBeTrue(body);
            using var receipt = JsonDocument.Parse(body);
            _acknowledged.Enqueue(new Acknowledged(unit, duty, receipt.RootElement.GetProperty("sequence").GetInt64(), note));
            return true;
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            return false;
        }
    }

    private static string? NoteOf(JsonElement entry) =>
        entry.TryGetProperty("report", out var report) && report.ValueKind == JsonValueKind.Object && report.TryGetProperty("note", out var note) ? note.GetString() : null;
}
