using System.Collections.Immutable;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Storage;

/// <summary>The module's tables of accounts and how their rows are made.</summary>
internal static class AccountTables
{
    private static readonly TableShape AccountShape = new(
        "access_account", [Text("name"), Text("display_name"), Integer("created_at")], KeyColumns: 1);

    private static readonly TableShape StandingShape = new(
        "access_standing",
        [Text("account"), Text("folded_name"), Integer("must_change"), Integer("disabled"), Integer("second_factor")],
        KeyColumns: 1);

    private static readonly TableShape GrantShape = new(
        "access_grant",
        [
            Text("account"), Integer("number"), Text("role"), Text("unit"), Text("from_day"), Text("to_day"),
            Text("grantor"), Integer("given_at"), Text("reason"),
        ],
        KeyColumns: 2);

    private static readonly TableShape NoteShape = new(
        "access_grant_note",
        [
            Text("account"), Integer("number"), Text("on_behalf_of"), Text("capacity"), Integer("ended_at"), Text("ended_by"), Text("end_reason"),
        ],
        KeyColumns: 2);

    private static readonly TableShape CredentialShape = new(
        "access_credential",
        [Text("account"), Text("password_hash"), Text("security_stamp"), Integer("failed_attempts"), Integer("locked_until")],
        KeyColumns: 1);

    private static readonly TableShape GuardShape = new(
        "access_guard",
        [
            Text("account"), Text("authenticator_key"), Integer("second_factor"), Integer("last_step"), Text("recovery_hashes"), Integer("lockouts"),
        ],
        KeyColumns: 1);

    public static ImmutableArray<RowWrite> RowsOf(string name, AccountState state) =>
    [
        new RowWrite(AccountShape, [name, state.DisplayName, Microseconds.Of(state.CreatedAt!.Value)]),
        new RowWrite(
            StandingShape,
            [
                name, VietnameseText.Fold($"{state.DisplayName} {name}"),
                state.MustChangePassword ? 1L : 0L, state.IsDisabled ? 1L : 0L, state.HasSecondFactor ? 1L : 0L,
            ]),
        .. state.Grants.Select((grant, number) => GrantRow(name, number, grant)),
        .. state.Grants.Select((grant, number) => (grant, number)).Where(one => one.grant.Lent is not null || one.grant.Ended is not null)
            .Select(one => NoteRow(name, one.number, one.grant)),
        .. AccountExtraTables.RowsOf(name, state),
    ];

    public static ImmutableArray<RowWrite> RowsOf(Credential credential) =>
    [
        new RowWrite(
            CredentialShape,
            [
                credential.Account,
                credential.PasswordHash,
                credential.SecurityStamp,
                (long)credential.FailedAttempts,
                credential.LockedUntil is { } until ? Microseconds.Of(until) : null,
            ]),
        new RowWrite(
            GuardShape,
            [
                credential.Account,
                credential.AuthenticatorKey,
                credential.HasSecondFactor ? 1L : 0L,
                credential.LastStep,
                string.Join(';', credential.RecoveryHashes),
                (long)credential.Lockouts,
            ]),
    ];

    private static RowWrite GrantRow(string name, int number, GrantState grant) => new(
        GrantShape,
        [
            name,
            (long)number,
            grant.Role.ToString(),
            grant.Unit,
            IsoDay.Of(grant.From),
            grant.To is { } to ? IsoDay.Of(to) : null,
            grant.Grantor,
            Microseconds.Of(grant.At),
            grant.Reason,
        ]);

    private static RowWrite NoteRow(string name, int number, GrantState grant) => new(
        NoteShape,
        [
            name,
            (long)number,
            grant.Lent?.OnBehalfOf,
            grant.Lent?.Capacity.ToString(),
            grant.Ended is { } ended ? Microseconds.Of(ended.At) : null,
            grant.Ended?.By,
            grant.Ended?.Reason,
        ]);

    private static TableColumn Text(string name) => new(name, ColumnType.Text);

    private static TableColumn Integer(string name) => new(name, ColumnType.Integer);
}
