namespace BmnnHierarchy.Host.Tests.Security.Attacks;

/// <summary>The reader of pages sees what it must see: a test that cannot fail proves nothing.</summary>
public sealed class HtmlTests
{
    [Theory]
    [InlineData("<p><script>alert(1)</script>")]
    [InlineData("<script src=\"https://x/a.js\"></script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<input value=\"\" onfocus='alert(1)' autofocus>")]
    [InlineData("<a title=\">\" href=\"java\nscript:alert(1)\">")]
    [InlineData("<a href=\"&#106;avascript:alert(1)\">")]
    [InlineData("<form action=\"//x\">")]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<STYLE>p{}</STYLE>")]
    public void What_could_run_or_load_is_seen(string html) => Html.FaultsIn(html).ShouldNotBeEmpty();

    [Theory]
    [InlineData("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("<input value=\"&quot; onfocus=alert(1)\">")]
    [InlineData("<script type=\"module\" src=\"/assets/1/js/site.js\"></script>")]
    [InlineData("<a href=\"/don-vi/31?q=%3Cscript%3E\" title=\"a > b\">1 < 2</a>")]
    public void Text_is_text(string html) => Html.FaultsIn(html).ShouldBeEmpty();
}
