using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Access.Storage;
using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Access.PersonalData;

/// <summary>What is held about a person, kind by kind. The register of personal data names each (<c>infra/docs/personal-data.md</c>).</summary>
internal sealed class PersonalDataSections(
    SessionTable sessions, TokenReads tokens, CertificateReads certificates, CorrectionReads corrections, IAuditReads trail, IJournal journal,
    IActorHistory acts, IEnumerable<IHoldsPersonalData> others)
{
    private const int MostRows = 1000;

    public async Task<ImmutableArray<PersonalDataSection>> OfAsync(AccountView account, CancellationToken cancellationToken)
    {
        var own = ImmutableArray.CreateBuilder<PersonalDataSection>();
        own.Add(Section("account", [Account(account)]));
        own.Add(Section("roles", account.Grants.Select(Role)));
        own.Add(Section("changes", await ChangesAsync(account.Name, cancellationToken)));
        own.Add(Section("sessions", (await sessions.ListAsync(account.Name, MostRows, cancellationToken)).Select(kept => Session(kept.View))));
        own.Add(Section("tokens", (await tokens.ListAsync(account.Name, cancellationToken)).Select(Token)));
        own.Add(Section("certificates", (await certificates.ListAsync(account.Name, cancellationToken)).Select(Certificate)));
        own.Add(Section("corrections", (await corrections.ListAsync(account.Name, cancellationToken)).Select(Correction)));
        own.Add(await TrailAsync(account.Name, cancellationToken));
        own.Add(Section("acts", (await acts.OfAsync(account.Name, cancellationToken)).Select(Act)));
        foreach (var other in others)
        {
            own.AddRange(await other.OfAsync(account.Name, cancellationToken));
        }

        return own.ToImmutable();
    }

    private async Task<List<ImmutableArray<PersonalDatum>>> ChangesAsync(string account, CancellationToken cancellationToken)
    {
        var changes = new List<ImmutableArray<PersonalDatum>>();
        await foreach (var recorded in journal.ReadAsync($"access/account:{account}", 0, cancellationToken))
        {
            changes.Add([Of("at", recorded.At), new("what", recorded.Type), new("by", recorded.Actor), new("reason", recorded.Reason)]);
        }

        return changes;
    }

    private async Task<PersonalDataSection> TrailAsync(string account, CancellationToken cancellationToken)
    {
        var page = await trail.ListAsync(new AuditFilter(account, null, null, null, null, null, 1, MostRows), Caller.System, cancellationToken);
        return new PersonalDataSection("trail", page.Total, [.. page.Entries.Select(Entry)]);
    }

    private static ImmutableArray<PersonalDatum> Account(AccountView account) =>
    [
        new("name", account.Name), new("displayName", account.DisplayName), Of("isDisabled", account.IsDisabled),
        Of("hasSecondFactor", account.HasSecondFactor), Of("lockedUntil", account.LockedUntil),
    ];

    private static ImmutableArray<PersonalDatum> Role(GivenGrant given) =>
    [
        new("role", given.Grant.Role.ToString()), new("unit", given.Grant.Unit.Code), Of("from", given.Grant.Period.From), Of("to", given.Grant.Period.To?.AddDays(-1)),
        new("onBehalfOf", given.Lent?.OnBehalfOf), new("by", given.Grantor), Of("at", given.GivenAt), new("reason", given.Reason),
        Of("endedAt", given.Ended?.At), new("endedBy", given.Ended?.By), new("endReason", given.Ended?.Reason),
    ];

    private static ImmutableArray<PersonalDatum> Session(SessionView session) =>
    [
        Of("at", session.StartedAt), Of("seenAt", session.SeenAt), Of("endedAt", session.EndedAt), new("why", session.Why?.ToString()),
        new("factors", session.Factors.ToString(CultureInfo.InvariantCulture)), new("address", session.Address), new("agent", session.Agent),
    ];

    private static ImmutableArray<PersonalDatum> Token(TokenView token) =>
    [
        new("name", token.Name), new("unit", token.Unit.Code), new("permissions", string.Join(' ', token.Permissions)), Of("at", token.IssuedAt),
        Of("expiresAt", token.ExpiresAt), new("reason", token.Reason), Of("endedAt", token.Revoked?.At), Of("usedAt", token.LastUsedAt), new("address", token.LastAddress),
    ];

    private static ImmutableArray<PersonalDatum> Certificate(CertificateView certificate) =>
    [
        new("subject", certificate.Subject), new("issuer", certificate.Issuer), new("serial", certificate.Serial), new("fingerprint", certificate.Fingerprint),
        Of("validTo", certificate.ValidTo), new("by", certificate.MappedBy), Of("at", certificate.MappedAt), new("reason", certificate.Reason),
        Of("endedAt", certificate.Unmapped?.At), new("endedBy", certificate.Unmapped?.By),
    ];

    private static ImmutableArray<PersonalDatum> Correction(CorrectionView correction) =>
    [
        Of("at", correction.AskedAt), new("field", correction.Field.ToString()), new("wanted", correction.Wanted), new("reason", correction.Reason),
        Of("isAgreed", correction.Decision?.IsAgreed), new("by", correction.Decision?.By), Of("decidedAt", correction.Decision?.At), new("decision", correction.Decision?.Reason),
    ];

    private static ImmutableArray<PersonalDatum> Entry(AuditEntry entry) =>
    [
        Of("at", entry.At), new("what", entry.Entry.Kind.ToString()), new("subject", entry.Entry.Subject), new("detail", entry.Entry.Detail),
        new("address", entry.Entry.Address), new("times", entry.Times.ToString(CultureInfo.InvariantCulture)),
    ];

    private static ImmutableArray<PersonalDatum> Act(ActsOfActor acts) =>
    [
        new("what", acts.Type), new("times", acts.Count.ToString(CultureInfo.InvariantCulture)), Of("first", acts.First), Of("last", acts.Last),
    ];

    private static PersonalDataSection Section(string key, IEnumerable<ImmutableArray<PersonalDatum>> rows)
    {
        ImmutableArray<ImmutableArray<PersonalDatum>> all = [.. rows];
        return new PersonalDataSection(key, all.Length, all);
    }

    private static PersonalDatum Of(string name, DateTimeOffset? instant) =>
        new(name, instant?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));

    private static PersonalDatum Of(string name, DateOnly? day) => new(name, day is { } known ? IsoDay.Of(known) : null);

    private static PersonalDatum Of(string name, bool? value) => new(name, value is { } known ? (known ? "true" : "false") : null);
}
