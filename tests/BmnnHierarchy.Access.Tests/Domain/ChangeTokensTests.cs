using System.Collections.Immutable;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Access.Grains;
using BmnnHierarchy.Access.Policy;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Tests.Domain;

public sealed class ChangeTokensTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(7));
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly TokenSettings Settings = new() { LongestDays = 30, MostAtOnce = 2 };
    private static readonly NewToken Reading = new("Văn thư", UnitKey.FromCode("31-11146"), [Permission.SeeDuties], Today.AddDays(30));

    [Fact]
    public void A_token_within_the_rules_is_issued_until_the_end_of_its_last_day()
    {
        var issued = Issue(Reading).Value.ShouldHaveSingleItem().ShouldBeOfType<AccountEvent.TokenIssued>();

        issued.Name.ShouldBe("Văn thư");
        issued.ExpiresAt.ShouldBe(VietnamTime.StartOf(new DateOnly(2026, 12, 22)));
    }

    [Fact]
    public void A_token_needs_a_name_and_a_permission()
    {
        RefusalOf(Reading with { Name = " " }).ShouldBe(AccessRefusals.TokenNameIsMalformed);
        RefusalOf(Reading with { Name = new string('x', 61) }).ShouldBe(AccessRefusals.TokenNameIsMalformed);
        RefusalOf(Reading with { Permissions = [] }).ShouldBe(AccessRefusals.TokenNeedsAPermission);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Its_last_day_is_today_at_the_earliest_and_as_far_off_as_allowed(int days, bool isIssued) =>
        (RefusalOf(Reading with { LastDay = Today.AddDays(days) }) is null).ShouldBe(isIssued);

    [Fact]
    public void A_token_is_for_reading_and_reporting_and_for_nothing_that_asks_for_judgment()
    {
        foreach (var permission in Enum.GetValues<Permission>())
        {
            var isForPrograms = permission is Permission.SeeAggregates or Permission.SeeRollup or Permission.SeeDuties or Permission.UpdateDuties or Permission.ReadAudit;
            RefusalOf(Reading with { Permissions = [permission] }).ShouldBe(isForPrograms ? null : AccessRefusals.PermissionIsNotForPrograms, $"{permission}");
        }
    }

    [Fact]
    public void A_token_has_nothing_that_its_issuer_has_not() =>
        ChangeTokens.Issue(AccountState.None, Reading with { Permissions = [Permission.SeeDuties, Permission.ReadAudit] }, "x", one => one is Permission.SeeDuties, Settings, Now)
            .Refusal!.Code.ShouldBe(AccessRefusals.TokenExceedsItsIssuer);

    [Fact]
    public void Good_tokens_have_different_names_and_are_not_too_many()
    {
        var one = With(Kept("Văn thư"));
        Issue(Reading, one).Refusal!.Code.ShouldBe(AccessRefusals.TokenNameIsTaken);
        Issue(Reading, With(Kept("Một"), Kept("Hai"))).Refusal!.Code.ShouldBe(AccessRefusals.TooManyTokens);
        Issue(Reading, With(Kept("Văn thư") with { Revoked = new GrantEnd(Now, "a", "b") }, Kept("Hai") with { ExpiresAt = Now })).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void A_token_is_revoked_once_and_only_one_that_there_is()
    {
        ChangeTokens.Revoke(With(Kept("Một")), 0, Now).Value.ShouldBe([new AccountEvent.TokenRevoked(0)]);
        ChangeTokens.Revoke(With(Kept("Một")), 1, Now).Refusal!.Code.ShouldBe(AccessRefusals.TokenIsUnknown);
        ChangeTokens.Revoke(With(Kept("Một")), -1, Now).Refusal!.Code.ShouldBe(AccessRefusals.TokenIsUnknown);
        ChangeTokens.Revoke(With(Kept("Một") with { ExpiresAt = Now }), 0, Now).Refusal!.Code.ShouldBe(AccessRefusals.TokenIsRevoked);
        ChangeTokens.RevokeAll(With(Kept("Một"), Kept("Hai") with { ExpiresAt = Now }), Now).ShouldBe([new AccountEvent.TokenRevoked(0)]);
    }

    [Fact]
    public void Texts_of_tokens_differ_have_256_bits_and_are_known_by_their_prefix()
    {
        var texts = Enumerable.Range(0, 200).Select(_ => TokenText.Make()).ToList();
        texts.Distinct().Count().ShouldBe(200);
        texts.ShouldAllBe(text => text.StartsWith("bmnn_", StringComparison.Ordinal) && text.Length == 48 && TokenText.LooksLike(text));
        TokenText.DigestOf(texts[0]).Length.ShouldBe(64);
        foreach (var other in (string?[])[null, "", "bmnn_", texts[0] + "x", "xmnn_" + texts[0][5..], texts[0][..^1] + "'"])
        {
            TokenText.LooksLike(other).ShouldBeFalse(other);
        }
    }

    /// <summary>Every role, each permission in the limit and outside it, on each unit: the limit takes away and never adds.</summary>
    [Fact]
    public void Through_a_token_a_caller_may_what_he_may_himself_and_the_token_names()
    {
        var policy = new AccessPolicy(new Trees(), new FixedTime(Today));
        var seal = CallerSeal.OfThisProcess();
        var limitUnit = UnitKey.FromCode("31-so_nv");
        var looked = 0;
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var at in (string[])["bca", "31", "31-so_nv"])
            {
                var person = new Caller("nguoi", "Người", [new Grant(role, UnitKey.FromCode(at), new DateRange(Trees.Opening, null))]);
                var program = seal.Open(seal.Close(person with { Limit = new CallerLimit(0, "m", limitUnit, [Permission.SeeDuties, Permission.ReadAudit]) }))!;
                foreach (var permission in Enum.GetValues<Permission>().Where(one => one is not Permission.SeeUnits))
                {
                    foreach (var target in (string[])["bca", "31", "31-so_nv", "31-so_nv-van_thu", "31-11146", "40"])
                    {
                        var unit = UnitKey.FromCode(target);
                        var named = permission is Permission.SeeDuties or Permission.ReadAudit && target.StartsWith("31-so_nv", StringComparison.Ordinal);
                        policy.Allows(program, permission, unit).ShouldBe(named && policy.Allows(person, permission, unit), $"{role} at {at}: {permission} on {target}");
                        looked++;
                    }
                }
            }
        }

        looked.ShouldBeGreaterThan(2000);
    }

    private static string? RefusalOf(NewToken token) => Issue(token).Refusal?.Code;

    private static Result<ImmutableArray<AccountEvent>> Issue(NewToken token, AccountState? state = null) =>
        ChangeTokens.Issue(state ?? AccountState.None, token, "Thử", _ => true, Settings, Now);

    private static TokenState Kept(string name) => new(name, "unit:31", [Permission.SeeDuties], Now.AddDays(-1), Now.AddDays(1), "x", null);

    private static AccountState With(params TokenState[] tokens) => AccountState.None with { Tokens = [.. tokens] };
}
