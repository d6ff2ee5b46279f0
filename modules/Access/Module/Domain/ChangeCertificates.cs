using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Domain;

/// <summary>Decides on mapping and unmapping certificates. Who may ask is the caller's to check.</summary>
internal static class ChangeCertificates
{
    /// <param name="owner">The account that the same certificate signs in with already; null when there is none.</param>
    public static Result<ImmutableArray<AccountEvent>> Map(AccountEvent.CertificateMapped mapped, string? owner) =>
        owner is null
            ? ImmutableArray.Create<AccountEvent>(mapped)
            : Refusal.Of(AccessRefusals.CertificateIsTaken, "certificate", owner);

    public static Result<ImmutableArray<AccountEvent>> Unmap(AccountState state, int number) =>
        number >= 0 && number < state.Certificates.Length && state.Certificates[number].Unmapped is null
            ? ImmutableArray.Create<AccountEvent>(new AccountEvent.CertificateUnmapped(number))
            : Refusal.Of(AccessRefusals.CertificateIsUnknown, "number");
}
