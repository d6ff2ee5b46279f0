using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace BmnnHierarchy.Host.Tests.Hosting;

/// <summary>A client that keeps its cookies and follows no redirect by itself.</summary>
public sealed class Session(HttpMessageHandler handler) : IDisposable
{
    private readonly HttpClient _client = new(handler) { BaseAddress = new Uri("http://127.0.0.1") };
    private readonly CookieContainer _cookies = new();

    public async Task SignInAsync(string account, string password)
    {
        using var answer = await PostAsync("/api/v1/session", new { account, password });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Gives another client the cookies that this one has now.</summary>
    public Session Copy(Session to)
    {
        foreach (Cookie cookie in _cookies.GetAllCookies())
        {
            to._cookies.Add(new Cookie(cookie.Name, cookie.Value, cookie.Path, cookie.Domain));
        }

        return to;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<HttpResponseMessage> PostAsync(string path, object body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return SendAsync(request);
    }

    public Task<HttpResponseMessage> PostTextAsync(string path, string body, string type = "application/json") =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, type) });

    /// <summary>Opens the page, and sends its form with the token that stands in it, as a browser does.</summary>
    /// <param name="handler">Name of the form, when the page is a component; null for an endpoint.</param>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string? handler, params (string Name, string Value)[] fields)
    {
        using var opened = await GetAsync(page);
        opened.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        var html = await opened.Content.ReadAsStringAsync();
        var token = System.Text.RegularExpressions.Regex.Match(html, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        var all = fields.Append(("__RequestVerificationToken", token));
        if (handler is not null)
        {
            all = all.Append(("_handler", handler));
        }

        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, page)
        {
            Content = new FormUrlEncodedContent(all.Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2))),
        });
    }

    public async Task<JsonElement> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead)
    {
        var address = new Uri(_client.BaseAddress!, request.RequestUri!);
        if (_cookies.GetCookieHeader(address) is { Length: > 0 } cookies)
        {
            request.Headers.Add("Cookie", cookies);
        }

        var answer = await _client.SendAsync(request, completion);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
            {
                _cookies.SetCookies(address, cookie);
            }
        }

        return answer;
    }

    public void Dispose() => _client.Dispose();
}
