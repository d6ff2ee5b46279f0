using System.Collections.Immutable;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Access.Storage;

/// <summary>The module's tables and how their rows are made.</summary>
internal static class AccountTables
{
    private static readonly TableShape AccountShape = new(
        "access_account", [Text("name"), Text("display_name"), Integer("created_at")], KeyColumns: 1);

    private static readonly TableShape GrantShape = new(
        "access_grant",
        [
            Text("account"), Integer("number"), Text("role"), Text("unit"), Text("from_day"), Text("to_day"),
            Text("grantor"), Integer("given_at"), Text("reason"),
        ],
        KeyColumns: 2);

    private static readonly TableShape CredentialShape = new(
        "access_credential",
        [Text("account"), Text("password_hash"), Text("security_stamp"), Integer("failed_attempts"), Integer("locked_until")],
        KeyColumns: 1);

    public static ImmutableArray<RowWrite> RowsOf(string name, AccountState state) =>
    [
        new RowWrite(AccountShape, [name, state.DisplayName, Microseconds.Of(state.CreatedAt!.Value)]),
        .. state.Grants.Select((grant, number) => GrantRow(name, number, grant)),
    ];

    public static RowWrite RowOf(Credential credential) => new(
        CredentialShape,
        [
            credential.Account,
            credential.PasswordHash,
            credential.SecurityStamp,
            (long)credential.FailedAttempts,
            credential.LockedUntil is { } until ? Microseconds.Of(until) : null,
        ]);

    private static RowWrite GrantRow(string name, int number, GivenGrantState grant) => new(
        GrantShape,
        [
            name,
            (long)number,
            grant.Given.Role.ToString(),
            grant.Given.Unit,
            IsoDay.Of(grant.Given.From),
            grant.Given.To is { } to ? IsoDay.Of(to) : null,
            grant.Grantor,
            Microseconds.Of(grant.At),
            grant.Given.Reason,
        ]);

    private static TableColumn Text(string name) => new(name, ColumnType.Text);

    private static TableColumn Integer(string name) => new(name, ColumnType.Integer);
}
