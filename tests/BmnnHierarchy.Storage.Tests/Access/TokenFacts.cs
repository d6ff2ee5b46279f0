using BmnnHierarchy.Access;
using BmnnHierarchy.Access.Tokens;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Access;

/// <summary>What else an account has (tokens, certificates, requests for corrections), in the journal and in its tables.</summary>
public abstract class TokenFacts : StorageFacts
{
    private const string Account = "van.thu";

    private static readonly UnitKey Commune = UnitKey.FromCode("31-11146");

    private IAccessTokens Tokens => Services.GetRequiredService<IAccessTokens>();

    private TokenUses Uses => Services.GetRequiredService<TokenUses>();

    protected override void Add(IServiceCollection services)
    {
        services.AddAccess();
        services.AddSingleton<IUnitDirectory, ReferenceDirectory>();
    }

    [Fact]
    public async Task An_issued_token_is_known_by_its_text_in_this_process_and_in_the_next()
    {
        var issued = (await IssueAsync("Máy quét")).Value;
        (await Uses.UseAsync(issued.Text, "10.0.0.1", default))!.View.Number.ShouldBe(0);

        await RestartAsync();

        var known = (await Uses.UseAsync(issued.Text, "10.0.0.2", default))!;
        known.Account.ShouldBe(Account);
        known.View.Permissions.ShouldBe([Permission.SeeDuties, Permission.UpdateDuties]);
        known.View.LastUsedAt.ShouldNotBeNull();
        (await Uses.UseAsync("bmnn_" + new string('a', 43), "", default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_revoked_token_is_not_good_and_stays_on_record()
    {
        var issued = (await IssueAsync("Máy quét")).Value;
        await IssueAsync("Máy khác");
        var revoked = await Tokens.RevokeAsync(Account, 0, Act(await CallerAsync()), default);

        revoked.Value.Revoked!.By.ShouldBe(Account);
        (await Uses.UseAsync(issued.Text, "", default)).ShouldBeNull();
        (await Tokens.ListAsync(Account, await CallerAsync(), default)).Value.Select(token => token.Name).ShouldBe(["Máy khác", "Máy quét"]);
    }

    [Fact]
    public async Task No_event_holds_the_text_or_its_digest()
    {
        var issued = (await IssueAsync("Máy quét")).Value;
        var digest = BmnnHierarchy.Access.Domain.TokenText.DigestOf(issued.Text);
        var types = new List<string>();
        await foreach (var recorded in Journal.ReadAsync($"access/account:{Account}", 0, default))
        {
            types.Add(recorded.Type);
            recorded.Payload.ShouldNotContain(issued.Text);
            recorded.Payload.ShouldNotContain(digest);
        }

        types[^1].ShouldBe("access.token-issued");
    }

    [Fact]
    public async Task A_certificate_is_found_by_what_it_is_mapped_by_until_it_is_unmapped()
    {
        await OpenAsync();
        using var issuer = new TestIssuer("Nơi cấp", TimeProvider.System.GetUtcNow());
        using var card = issuer.Issue("Nguyễn Văn A");
        var certificates = Services.GetRequiredService<IAccountCertificates>();
        (await certificates.MapAsync(Account, card.ExportCertificatePem(), CertificateMatch.Subject, Act(Caller.System), default)).Value.Certificates.ShouldBe(1);

        var kept = (await certificates.ListAsync(Account, Caller.System, default)).Value.ShouldHaveSingleItem();
        kept.Subject.ShouldBe(card.Subject);
        kept.Serial.ShouldBe(card.SerialNumber);
        var reads = Services.GetRequiredService<BmnnHierarchy.Access.Storage.CertificateReads>();
        (await reads.OwnersAsync("another", card.Subject, card.Issuer, default)).ShouldBe([Account]);
        (await reads.OwnersAsync(kept.Fingerprint, "CN=x", "CN=y", default)).ShouldBe([Account]);
        (await reads.OwnersAsync("another", card.Subject, "CN=another issuer", default)).ShouldBeEmpty();

        (await certificates.UnmapAsync(Account, 0, Act(Caller.System), default)).Value.Certificates.ShouldBe(0);
        (await reads.OwnersAsync(kept.Fingerprint, card.Subject, card.Issuer, default)).ShouldBeEmpty();
        (await certificates.UnmapAsync(Account, 0, Act(Caller.System), default)).Refusal!.Code.ShouldBe(AccessRefusals.CertificateIsUnknown);
    }

    [Fact]
    public async Task A_request_for_a_correction_waits_is_decided_and_changes_the_name()
    {
        await OpenAsync();
        var data = Services.GetRequiredService<IPersonalData>();
        (await data.AskAsync(CorrectionField.DisplayName, "Tên mới", Act(await CallerAsync()), default)).Value.Number.ShouldBe(0);
        (await data.OpenOnesAsync(Caller.System, default)).ShouldHaveSingleItem().Account.ShouldBe(Account);

        (await data.DecideAsync(Account, 0, true, Act(Caller.System), default)).Value.Decision!.IsAgreed.ShouldBeTrue();

        (await data.OpenOnesAsync(Caller.System, default)).ShouldBeEmpty();
        (await Services.GetRequiredService<IAccounts>().FindAsync(Account, default))!.DisplayName.ShouldBe("Tên mới");
        (await data.ExportAsync(Account, Caller.System, default))!.Sections.Single(section => section.Key == "corrections").Total.ShouldBe(1);
    }

    [Fact]
    public async Task What_somebody_did_is_counted_by_type_over_all_streams()
    {
        await IssueAsync("Máy quét");
        await IssueAsync("Máy khác");

        var acts = await Services.GetRequiredService<IActorHistory>().OfAsync(Account, default);

        acts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.Type.ShouldBe("access.token-issued"),
            one => one.Count.ShouldBe(2),
            one => one.First.ShouldBeLessThanOrEqualTo(one.Last));
        (await Services.GetRequiredService<IActorHistory>().OfAsync("nguoi.la", default)).ShouldBeEmpty();
    }

    private static AccountAct Act(Caller by) => new(Guid.NewGuid().ToString("N"), "Thử", by);

    private async Task OpenAsync()
    {
        var opened = await Services.GetRequiredService<IAccounts>().CreateAsync(
            new NewAccount(Account, "Văn thư", "mat khau du dai", [new Grant(Role.UnitAdministrator, Commune, new DateRange(new(2025, 7, 1), null))], "Thử"), "quantri", default);
        opened.IsRefused.ShouldBeFalse(opened.Refusal?.Code);
    }

    private async Task<Result<IssuedToken>> IssueAsync(string name)
    {
        await OpenAsync();
        var today = VietnamTime.Today(Services.GetRequiredService<TimeProvider>());
        var issued = await Tokens.IssueAsync(
            new NewToken(name, Commune, [Permission.UpdateDuties, Permission.SeeDuties], today.AddDays(10)), Act(await CallerAsync()), default);
        issued.IsRefused.ShouldBeFalse(issued.Refusal?.Code);
        return issued;
    }

    private async Task<Caller> CallerAsync() => (await Services.GetRequiredService<IAccounts>().CallerAsync(Account, default))!;

    private sealed class ReferenceDirectory : IUnitDirectory
    {
        public IUnitTree Current { get; } = UnitsModule.ReferenceTree();
    }
}

public sealed class Tokens_on_Sqlite : TokenFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Tokens_on_PostgreSql(PostgresFixture postgres) : TokenFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
