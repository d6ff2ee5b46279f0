using BmnnHierarchy.Access;
using BmnnHierarchy.Access.SignIn;
using BmnnHierarchy.Access.Storage;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Access;

/// <summary>Accounts in the journal and in their tables, and sign-in over them.</summary>
public abstract class AccountFacts : StorageFacts
{
    private const string Password = "mat khau du dai";

    private static readonly NewAccount Leader = new(
        "lanhdao.hp",
        "Lãnh đạo Hải Phòng",
        Password,
        [new Grant(Role.ProvincialLeader, UnitKey.FromCode("31"), new DateRange(new(2025, 7, 1), new(2030, 7, 1)))],
        "Bổ nhiệm");

    private IAccounts Accounts => Services.GetRequiredService<IAccounts>();

    protected override void Add(IServiceCollection services)
    {
        services.AddAccess();
        services.AddSingleton<IUnitDirectory, ReferenceDirectory>();
    }

    [Fact]
    public async Task An_opened_account_is_read_back_with_its_grants_grantor_and_reason()
    {
        var opened = (await Accounts.CreateAsync(Leader, "quantri", default)).Value;

        var found = (await Accounts.FindAsync(Leader.Name, default))!;
        found.DisplayName.ShouldBe("Lãnh đạo Hải Phòng");
        var given = found.Grants.ShouldHaveSingleItem();
        given.Grant.ShouldBe(Leader.Grants[0]);
        given.Grantor.ShouldBe("quantri");
        given.Reason.ShouldBe("Bổ nhiệm");
        found.ToCaller().Grants.ShouldBe(opened.ToCaller().Grants.AsEnumerable());
    }

    [Fact]
    public async Task Opening_again_leaves_the_account_as_it_is()
    {
        await Accounts.CreateAsync(Leader, "quantri", default);

        var again = (await Accounts.CreateAsync(Leader with { DisplayName = "Người khác", Password = "mat khau khac nua" }, "ke.gian", default)).Value;

        again.DisplayName.ShouldBe("Lãnh đạo Hải Phòng");
        (await CheckAsync(Password)).Succeeded.ShouldBeTrue();
        (await EventTypesAsync()).ShouldBe(["access.account-created", "access.grant-given", "access.password-changed"]);
    }

    [Fact]
    public async Task Many_that_open_the_same_account_at_once_open_it_once()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Accounts.CreateAsync(Leader, "quantri", default)));

        opened.ShouldAllBe(result => !result.IsRefused);
        (await EventTypesAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_refused_account_leaves_nothing_behind()
    {
        var refused = await Accounts.CreateAsync(Leader with { Grants = [Leader.Grants[0] with { Role = Role.MinistryLiaison }] }, "quantri", default);

        refused.Refusal!.Code.ShouldBe(AccessRefusals.RoleDoesNotFitTheUnit);
        (await Accounts.FindAsync(Leader.Name, default)).ShouldBeNull();
        (await EventTypesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_right_password_signs_in_and_another_does_not()
    {
        await Accounts.CreateAsync(Leader, "quantri", default);

        (await CheckAsync(Password)).Succeeded.ShouldBeTrue();
        (await CheckAsync(Password + " ")).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_the_journal_says_so()
    {
        await Accounts.CreateAsync(Leader, "quantri", default);

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await CheckAsync("sai");
        }

        (await CheckAsync(Password)).IsLockedOut.ShouldBeTrue();
        (await EventTypesAsync())[^1].ShouldBe("access.account-locked");
    }

    [Fact]
    public async Task The_right_password_forgets_the_wrong_ones_before()
    {
        await Accounts.CreateAsync(Leader, "quantri", default);

        for (var attempt = 0; attempt < 12; attempt++)
        {
            await CheckAsync(attempt % 4 == 3 ? Password : "sai");
        }

        (await CheckAsync(Password)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_password_replaces_the_hash_and_the_stamp_and_is_on_record()
    {
        await Accounts.CreateAsync(Leader, "quantri", default);
        var before = await CredentialAsync();

        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var user = (await users.FindByNameAsync(Leader.Name))!;
        (await users.ChangePasswordAsync(user, Password, "mat khau moi hon")).Succeeded.ShouldBeTrue();

        var after = await CredentialAsync();
        after.PasswordHash.ShouldNotBe(before.PasswordHash);
        after.SecurityStamp.ShouldNotBe(before.SecurityStamp);
        (await EventTypesAsync()).Count(type => type == "access.password-changed").ShouldBe(2);
        (await CheckAsync("mat khau moi hon")).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_stored_in_the_journal_contains_the_password_or_its_hash()
    {
        await Accounts.CreateAsync(Leader, "quantri", default);
        var hash = (await CredentialAsync()).PasswordHash;

        foreach (var recorded in await EventsAsync())
        {
            recorded.Payload.ShouldNotContain(Password);
            recorded.Payload.ShouldNotContain(hash);
        }
    }

    [Fact]
    public async Task Display_names_are_found_for_accounts_the_system_and_unknown_names()
    {
        await Accounts.CreateAsync(Leader, "quantri", default);

        (await Accounts.DisplayNameAsync(Leader.Name, default)).ShouldBe("Lãnh đạo Hải Phòng");
        (await Accounts.DisplayNameAsync(Caller.SystemAccount, default)).ShouldBe("Hệ thống");
        (await Accounts.DisplayNameAsync("nguoi.la", default)).ShouldBe("nguoi.la");
    }

    private async Task<SignInResult> CheckAsync(string password)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();
        var user = (await signIn.UserManager.FindByNameAsync(Leader.Name))!;
        return await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
    }

    private async Task<Credential> CredentialAsync() =>
        (await Services.GetRequiredService<AccountReads>().FindCredentialAsync(Leader.Name, default))!;

    private async Task<IReadOnlyList<string>> EventTypesAsync() => [.. (await EventsAsync()).Select(recorded => recorded.Type)];

    private async Task<IReadOnlyList<RecordedEvent>> EventsAsync()
    {
        var events = new List<RecordedEvent>();
        await foreach (var recorded in Services.GetRequiredService<IJournal>().ReadAsync($"access/account:{Leader.Name}", 0, default))
        {
            events.Add(recorded);
        }

        return events;
    }

    private sealed class ReferenceDirectory : IUnitDirectory
    {
        public IUnitTree Current { get; } = UnitsModule.ReferenceTree();
    }
}

public sealed class Accounts_on_Sqlite : AccountFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Accounts_on_PostgreSql(PostgresFixture postgres) : AccountFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
