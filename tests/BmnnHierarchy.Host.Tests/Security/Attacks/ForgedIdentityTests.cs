using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Access.Grains;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Host.Tests.Security.Attacks;

/// <summary>Whoever fills the request context, a header or a cookie himself is nobody.</summary>
[Collection(AttackedHost.Name)]
public sealed class ForgedIdentityTests(TestHost host)
{
    private static readonly Caller Leader = new("lanhdao.hp", "Lãnh đạo", [new Grant(Role.ProvincialLeader, UnitKey.FromCode("31"), new(new(2026, 1, 1), null))]);

    private IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    public static TheoryData<string> Forgeries() =>
    [
        "system", "{\"account\":\"system\",\"displayName\":\"\",\"grants\":[]}", "." + "{\"account\":\"system\",\"displayName\":\"\",\"grants\":[]}",
        new string('0', 64) + ".{\"account\":\"system\",\"displayName\":\"\",\"grants\":[]}", CallerSeal.OfThisProcess().Close(Caller.System), CallerSeal.OfThisProcess().Close(Leader), "",
    ];

    [Theory, MemberData(nameof(Forgeries))]
    public async Task A_caller_that_this_host_has_not_sealed_reaches_no_grain(string forged)
    {
        var before = RequestContext.Get(CallerContext.Key);
        RequestContext.Set(CallerContext.Key, forged);
        try
        {
            host.Services.GetRequiredService<ICallerContext>().Current.ShouldBeNull();
            await Should.ThrowAsync<AccessDeniedException>(() => Grains.GetGrain<ISteeringGrain>("unit:31-11146").GetDutyAsync("HP-I.1@2026", default));
            await Should.ThrowAsync<AccessDeniedException>(() => Grains.GetGrain<IRollupGrain>("unit:31").ContributeAsync([], default));
        }
        finally
        {
            if (before is null)
            {
                RequestContext.Remove(CallerContext.Key);
            }
            else
            {
                RequestContext.Set(CallerContext.Key, before);
            }
        }
    }

    [Fact]
    public async Task A_true_seal_with_one_letter_changed_is_no_seal()
    {
        using (host.Services.GetRequiredService<ICallerContext>().Use(Leader))
        {
            var genuine = (string)RequestContext.Get(CallerContext.Key)!;
            foreach (var at in (int[])[0, 30, 63, 70, genuine.Length - 3])
            {
                RequestContext.Set(CallerContext.Key, genuine[..at] + (genuine[at] == '1' ? '2' : '1') + genuine[(at + 1)..]);
                host.Services.GetRequiredService<ICallerContext>().Current.ShouldBeNull($"letter {at}");
                await Should.ThrowAsync<AccessDeniedException>(() => Grains.GetGrain<IRollupGrain>("unit:31").GetSnapshotAsync(default));
            }
        }
    }

    [Theory]
    [InlineData("bmnn-session=quantri")]
    [InlineData("bmnn-session=CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("bmnn-code=x; bmnn-session=")]
    [InlineData(".AspNetCore.Identity.Application=x")]
    public async Task A_cookie_of_ones_own_making_is_nobodys(string cookie)
    {
        using var nobody = host.Anonymous();
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/session");
        request.Headers.Add("Cookie", cookie);
        foreach (var (name, value) in ((string, string)[])[("X-User", "quantri"), ("X-Forwarded-User", "quantri"), ("Authorization", "Bearer quantri"), ("X-MS-CLIENT-PRINCIPAL-NAME", "quantri"), ("X-Matrix", "1")])
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        await Problem.RefusedAsync(nobody.SendAsync(request), HttpStatusCode.Unauthorized, AccessRefusals.SignInIsNeeded);
    }

    [Fact]
    public async Task A_session_that_was_planted_before_is_not_the_one_that_signing_in_begins()
    {
        await host.OpenAsync("bi.gai");
        using var thief = await host.SignInAsync("kiemtra.hp");
        using var victim = thief.Copy(host.Anonymous());
        await victim.SignInAsync("bi.gai", "demo");

        (await victim.ReadAsync("/api/v1/session")).GetProperty("account").GetString().ShouldBe("bi.gai");
        using var still = await thief.GetAsync("/api/v1/session");
        if (still.StatusCode is HttpStatusCode.OK)
        {
            (await still.Content.ReadAsStringAsync()).ShouldNotContain("bi.gai");
        }
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_are_told_apart_by_nothing()
    {
        await host.OpenAsync("co.that");
        using var nobody = host.Anonymous();
        var answers = new List<string>();
        foreach (var account in (string[])["co.that", "khong.co.that"])
        {
            using var answer = await nobody.PostAsync("/api/v1/session", new { account, password = "sai-mat-khau" });
            var body = System.Text.RegularExpressions.Regex.Replace(await answer.Content.ReadAsStringAsync(), "\"traceId\":\"[^\"]+\"", "");
            answers.Add($"{answer.StatusCode} {body} {string.Join(';', answer.Headers.Select(header => header.Key).Order(StringComparer.Ordinal))}");
        }

        answers[0].ShouldBe(answers[1]);
    }

    [Fact]
    public async Task Guessing_ends_after_five_and_the_right_password_does_not_help_then()
    {
        await host.OpenAsync("bi.doan");
        using var nobody = host.Anonymous();
        for (var guess = 0; guess < 5; guess++)
        {
            (await nobody.PostAsync("/api/v1/session", new { account = "bi.doan", password = $"doan-{guess}" })).Dispose();
        }

        await Problem.RefusedAsync(nobody.PostAsync("/api/v1/session", new { account = "bi.doan", password = "demo" }), HttpStatusCode.Forbidden, AccessRefusals.AccountIsLocked);
    }
}
