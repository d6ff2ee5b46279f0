using System.Net;
using System.Text.RegularExpressions;
using BmnnHierarchy.Access.SignIn;

namespace BmnnHierarchy.Host.Tests.Hosting;

/// <summary>A person's authenticator: enrolled through the page, as a browser does it.</summary>
internal sealed partial class Authenticator(string key, IReadOnlyList<string> recoveryCodes)
{
    public const string Page = "/tai-khoan/xac-thuc";

    public string Key => key;

    public IReadOnlyList<string> RecoveryCodes => recoveryCodes;

    public static async Task<Authenticator> EnrolAsync(Session session, DateTimeOffset now)
    {
        using var opened = await session.GetAsync(Page);
        opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        var key = Keys().Match(await opened.Content.ReadAsStringAsync()).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        using var confirmed = await session.SubmitAsync(Page, "confirm", ("code", AuthenticatorCodes.CodeAt(Base32.Read(key), AuthenticatorCodes.StepAt(now))));
        var html = await confirmed.Content.ReadAsStringAsync();
        confirmed.StatusCode.ShouldBe(HttpStatusCode.OK, html);
        return new Authenticator(key, [.. Codes().Matches(html).Select(match => match.Groups[1].Value)]);
    }

    [GeneratedRegex("<code class=\"key\">([A-Z2-7 ]+)</code>")]
    private static partial Regex Keys();

    [GeneratedRegex("<code>([A-Z2-7-]{29})</code>")]
    private static partial Regex Codes();
}
