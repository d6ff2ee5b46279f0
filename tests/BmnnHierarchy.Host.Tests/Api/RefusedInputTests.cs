using System.Net;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Api;

/// <summary>Bad input: each a refusal of its own, in both languages, and nothing changed.</summary>
[Collection(TestHostCollection.Name)]
public sealed class RefusedInputTests(TestHost host)
{
    public static TheoryData<string, object, string, string> BadReports() => new()
    {
        { "a date in the future", Duties.Report(doneOn: "2026-11-22"), "steering.DoneDateInFuture", "doneOn" },
        { "a date before the plan", Duties.Report(doneOn: "2025-11-17"), "steering.DoneDateBeforePlan", "doneOn" },
        { "evidence of the future", Duties.Report(date: "2026-11-22"), "steering.EvidenceDateInFuture", "evidence.documentDate" },
        { "evidence of long ago", Duties.Report(date: "1999-01-01"), "steering.EvidenceDateTooEarly", "evidence.documentDate" },
        { "too long a text", Duties.Report(note: new string('a', 501)), "steering.TextTooLong", "note" },
        { "control characters", Duties.Report(note: "xong\u0007"), "steering.TextHasControlCharacters", "note" },
        { "hidden characters", Duties.Report(number: "12/BC\u200B-UBND"), "steering.TextHasControlCharacters", "evidence.documentNumber" },
        { "a subject line for a number", Duties.Report(number: "V/v triển khai công tác bảo vệ bí mật"), "steering.DocumentNumberLooksLikeSubjectLine", "evidence.documentNumber" },
        { "too long a number", Duties.Report(number: new string('1', 41)), "steering.DocumentNumberTooLong", "evidence.documentNumber" },
        { "no number", Duties.Report(number: " "), "steering.DocumentNumberMissing", "evidence.documentNumber" },
        { "done without evidence", Duties.Report(number: null), "steering.DoneNeedsEvidence", "evidence.documentNumber" },
        { "done without a date", Duties.Report(doneOn: null), "steering.DoneNeedsDate", "doneOn" },
        { "a date without being done", Duties.Report(progress: 50), "steering.DoneDateNeedsFullProgress", "progressPercent" },
        { "more than all", Duties.Report(progress: 101), "steering.ProgressOutOfRange", "progressPercent" },
        { "less than nothing", Duties.Report(progress: -1, doneOn: null, number: null), "steering.ProgressOutOfRange", "progressPercent" },
        { "no digest", Duties.Report(digest: "xyz"), "steering.FileDigestMalformed", "evidence.fileDigest" },
    };

    [Theory, MemberData(nameof(BadReports))]
    public async Task A_report_that_breaks_a_rule_is_refused_with_the_rule(string what, object report, string code, string field)
    {
        using var session = await host.SignInAsync("nguyengiap");
        var duty = $"{Duties.Path}/{await Duties.DutyAsync(session, 6)}";
        var before = (await session.ReadAsync(duty)).GetRawText();

        await Problem.RefusedAsync(
            session.PostAsync($"{duty}/updates", report, Duties.Headers(Duties.NewKey())), HttpStatusCode.UnprocessableEntity, code, field);

        (await session.ReadAsync(duty)).GetRawText().ShouldBe(before, what);
    }

    [Theory]
    [InlineData("{", "broken JSON")]
    [InlineData("[]", "another shape")]
    [InlineData("""{"progressPercent":"một trăm"}""", "a word for a number")]
    [InlineData("""{"progressPercent":10,"doneOn":"18/11/2026"}""", "a date in another form")]
    [InlineData("""{"progressPercent":10,"trichYeu":"V/v"}""", "an unknown member")]
    [InlineData("""{"progressPercent":100,"doneOn":"2026-11-18","evidence":{"documentNumber":"1/BC","documentDate":"2026-11-18","kind":"toMat"}}""", "an unknown kind")]
    [InlineData("""{"progressPercent":100,"doneOn":"2026-11-18","evidence":{"documentNumber":"1/BC","documentDate":"2026-11-18","kind":99}}""", "a number for a kind")]
    [InlineData("", "nothing")]
    public async Task A_body_that_cannot_be_read_is_refused_without_a_word_about_the_inside(string body, string what)
    {
        using var session = await host.SignInAsync("nguyengiap");
        using var answer = await session.PostTextAsync($"{Duties.Path}/{await Duties.DutyAsync(session, 6)}/updates", body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, what);
        (await Problem.OfAsync(answer)).Code.ShouldBe("host.RequestIsMalformed", what);
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused()
    {
        using var session = await host.SignInAsync("nguyengiap");
        await Problem.RefusedAsync(
            session.PostTextAsync($"{Duties.Path}/x/updates", "progressPercent=100", "application/x-www-form-urlencoded"),
            HttpStatusCode.UnsupportedMediaType,
            "host.BodyMustBeJson");
    }

    [Theory]
    [InlineData(null, "*", HttpStatusCode.BadRequest, "host.IdempotencyKeyIsMissing")]
    [InlineData("key-12345", null, HttpStatusCode.PreconditionRequired, "host.IfMatchIsMissing")]
    [InlineData("key-12345", "214", HttpStatusCode.BadRequest, "host.IfMatchIsMalformed")]
    [InlineData("key-12345", "W/\"214\"", HttpStatusCode.BadRequest, "host.IfMatchIsMalformed")]
    [InlineData("key-12345", "\"hai\"", HttpStatusCode.BadRequest, "host.IfMatchIsMalformed")]
    [InlineData("ngan", "*", HttpStatusCode.BadRequest, "steering.CommandIdMalformed")]
    [InlineData("days:2026-11-21", "*", HttpStatusCode.BadRequest, "steering.CommandIdMalformed")]
    public async Task Commands_need_their_key_and_the_version_seen(string? key, string? ifMatch, HttpStatusCode status, string code)
    {
        using var session = await host.SignInAsync("nguyengiap");
        List<(string, string)> headers = [];
        if (key is not null)
        {
            headers.Add(("Idempotency-Key", key));
        }

        if (ifMatch is not null)
        {
            headers.Add(("If-Match", ifMatch));
        }

        await Problem.RefusedAsync(
            session.PostAsync($"{Duties.Path}/{await Duties.DutyAsync(session, 6)}/updates", Duties.Report(), [.. headers]), status, code);
    }

    [Theory]
    [InlineData("HP-IX.9@2026", "steering.DutyUnknown")]
    [InlineData("HP-III.5", "steering.DutyNotBoundToUnit")]
    public async Task A_duty_that_does_not_exist_or_does_not_bind_the_unit_is_not_found(string duty, string code)
    {
        using var session = await host.SignInAsync("nguyengiap");
        await Problem.RefusedAsync(session.GetAsync($"{Duties.Path}/{duty}"), HttpStatusCode.NotFound, code);
        await Problem.RefusedAsync(
            session.PostAsync($"{Duties.Path}/{duty}/updates", Duties.Report(), Duties.Headers(Duties.NewKey())), HttpStatusCode.NotFound, code);
    }

    [Fact]
    public async Task Somebody_elses_unit_is_refused()
    {
        using var session = await host.SignInAsync("quephong");
        await Problem.RefusedAsync(
            session.PostAsync($"{Duties.Path}/HP-I.1@2026/updates", Duties.Report(), Duties.Headers(Duties.NewKey())),
            HttpStatusCode.Forbidden,
            "access.PermissionIsMissing");
    }

    [Fact]
    public async Task A_plan_that_does_not_exist_is_not_found()
    {
        using var session = await host.SignInAsync("nguyengiap");
        await Problem.RefusedAsync(session.GetAsync("/api/v1/plans/99-2025"), HttpStatusCode.NotFound, "steering.PlanUnknown", "plan");
    }

    [Theory]
    [InlineData("/api/v1/units/31/subtree/duties?status=chamTre")]
    [InlineData("/api/v1/units/31/subtree/duties?dueFrom=18/11/2026")]
    [InlineData("/api/v1/units/31/subtree/duties?page=mot")]
    [InlineData("/api/v1/units?limit=nhieu")]
    public async Task A_query_that_cannot_be_read_is_refused(string path)
    {
        using var session = await host.SignInAsync("lanhdao.hp");
        await Problem.RefusedAsync(session.GetAsync(path), HttpStatusCode.BadRequest, "host.RequestIsMalformed");
    }
}
