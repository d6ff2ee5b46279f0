namespace BmnnHierarchy.Access;

/// <summary>Codes of the module's refusals.</summary>
public static class AccessRefusals
{
    /// <summary>The signed-in caller lacks the permission on the unit.</summary>
    public const string PermissionIsMissing = "access.PermissionIsMissing";

    /// <summary>Nobody is signed in.</summary>
    public const string SignInIsNeeded = "access.SignInIsNeeded";

    /// <summary>Unknown account or wrong password: deliberately one answer.</summary>
    public const string NameOrPasswordIsWrong = "access.NameOrPasswordIsWrong";

    /// <summary>Too many wrong passwords. Argument: minutes until the next attempt.</summary>
    public const string AccountIsLocked = "access.AccountIsLocked";

    /// <summary>Account names have 2 to 40 of a-z, 0-9 and dots.</summary>
    public const string AccountNameIsMalformed = "access.AccountNameIsMalformed";

    /// <summary>1 to 100 characters, no control characters.</summary>
    public const string DisplayNameIsMalformed = "access.DisplayNameIsMalformed";

    /// <summary>Argument: the least number of characters.</summary>
    public const string PasswordIsTooShort = "access.PasswordIsTooShort";

    /// <summary>A grant names a reason of 1 to 200 characters.</summary>
    public const string GrantNeedsAReason = "access.GrantNeedsAReason";

    /// <summary>The grant's period has no day. Argument: unit code.</summary>
    public const string GrantPeriodIsEmpty = "access.GrantPeriodIsEmpty";

    /// <summary>The grant names a unit that does not exist. Argument: unit code.</summary>
    public const string GrantUnitIsUnknown = "access.GrantUnitIsUnknown";

    /// <summary>The role cannot be held for a unit of that kind. Arguments: role, unit code.</summary>
    public const string RoleDoesNotFitTheUnit = "access.RoleDoesNotFitTheUnit";

    /// <summary>Argument: the most characters.</summary>
    public const string PasswordIsTooLong = "access.PasswordIsTooLong";

    /// <summary>Among the passwords that are tried first.</summary>
    public const string PasswordIsCommon = "access.PasswordIsCommon";

    /// <summary>It is on a list of passwords that were made public: the product's or the installation's own.</summary>
    public const string PasswordIsKnown = "access.PasswordIsKnown";

    /// <summary>A password that somebody else had set was not changed in time: it is set anew.</summary>
    public const string FirstPasswordHasExpired = "access.FirstPasswordHasExpired";

    public const string PasswordContainsTheAccountName = "access.PasswordContainsTheAccountName";

    /// <summary>The new password is the old one.</summary>
    public const string PasswordIsTheOldOne = "access.PasswordIsTheOldOne";

    /// <summary>The current password, asked for again, is not right.</summary>
    public const string CurrentPasswordIsWrong = "access.CurrentPasswordIsWrong";

    /// <summary>The two times a new password was typed differ.</summary>
    public const string PasswordsDiffer = "access.PasswordsDiffer";

    /// <summary>The first sign-in with a password that somebody else has set must change it.</summary>
    public const string PasswordMustBeChanged = "access.PasswordMustBeChanged";

    /// <summary>A role of the account needs a second factor here.</summary>
    public const string SecondFactorMustBeEnrolled = "access.SecondFactorMustBeEnrolled";

    /// <summary>The password was right; the code of the second factor is asked for next.</summary>
    public const string SecondFactorIsNeeded = "access.SecondFactorIsNeeded";

    /// <summary>Not the code of this half minute, or one that was used already.</summary>
    public const string CodeIsWrong = "access.CodeIsWrong";

    /// <summary>The password was entered too long ago, or not at all.</summary>
    public const string SignInHasExpired = "access.SignInHasExpired";

    public const string SecondFactorIsEnrolled = "access.SecondFactorIsEnrolled";

    public const string SecondFactorIsNotEnrolled = "access.SecondFactorIsNotEnrolled";

    /// <summary>A role of the account needs it, so it cannot be given up.</summary>
    public const string SecondFactorIsRequired = "access.SecondFactorIsRequired";

    public const string AccountNameIsTaken = "access.AccountNameIsTaken";

    public const string AccountIsUnknown = "access.AccountIsUnknown";

    public const string AccountIsDisabled = "access.AccountIsDisabled";

    public const string AccountIsNotDisabled = "access.AccountIsNotDisabled";

    /// <summary>Nobody changes his own rights, disables himself or resets his own credentials this way.</summary>
    public const string NobodyAdministersHimself = "access.NobodyAdministersHimself";

    /// <summary>Who administers accounts holds no other role, and who checks does not report. Arguments: the two roles.</summary>
    public const string RolesMustBeSeparate = "access.RolesMustBeSeparate";

    public const string GrantIsUnknown = "access.GrantIsUnknown";

    public const string GrantHasEnded = "access.GrantHasEnded";

    /// <summary>The account has the role on that unit for some of those days already.</summary>
    public const string GrantIsHeldAlready = "access.GrantIsHeldAlready";

    /// <summary>A grant of an account must end somewhere: a lent role names its last day, at most a year after the first.</summary>
    public const string DelegationNeedsAnEnd = "access.DelegationNeedsAnEnd";

    /// <summary>Who lends a role must hold it himself on all days.</summary>
    public const string LenderMustHoldTheRole = "access.LenderMustHoldTheRole";

    /// <summary>A command id has 1 to 64 letters, digits and <c>-_.</c>.</summary>
    public const string CommandIdIsMalformed = "access.CommandIdIsMalformed";

    /// <summary>The command id belongs to a command with another body.</summary>
    public const string CommandIdIsReused = "access.CommandIdIsReused";

    public const string SessionIsUnknown = "access.SessionIsUnknown";

    /// <summary>Argument: the word.</summary>
    public const string PasswordContainsARefusedWord = "access.PasswordContainsARefusedWord";

    /// <summary>Unknown, expired, revoked or of an account that is not there any more: deliberately one answer.</summary>
    public const string TokenIsNotGood = "access.TokenIsNotGood";

    /// <summary>A token's name has 1 to 60 characters.</summary>
    public const string TokenNameIsMalformed = "access.TokenNameIsMalformed";

    /// <summary>The account has a good token of that name.</summary>
    public const string TokenNameIsTaken = "access.TokenNameIsTaken";

    /// <summary>A token is for one permission at least.</summary>
    public const string TokenNeedsAPermission = "access.TokenNeedsAPermission";

    /// <summary>What asks for a person's judgment is not for programs. Argument: the permission.</summary>
    public const string PermissionIsNotForPrograms = "access.PermissionIsNotForPrograms";

    /// <summary>The issuer does not have it on that unit himself. Arguments: the permission, the unit's code.</summary>
    public const string TokenExceedsItsIssuer = "access.TokenExceedsItsIssuer";

    /// <summary>The last day is in the past, or further off than allowed. Argument: the most days.</summary>
    public const string TokenLastsTooLong = "access.TokenLastsTooLong";

    /// <summary>Argument: how many.</summary>
    public const string TooManyTokens = "access.TooManyTokens";

    public const string TokenIsUnknown = "access.TokenIsUnknown";

    public const string TokenIsRevoked = "access.TokenIsRevoked";

    /// <summary>The same command issued it before; what it is was shown then and is not kept.</summary>
    public const string TokenIsIssuedAlready = "access.TokenIsIssuedAlready";

    /// <summary>This installation takes no client certificates, or not for this.</summary>
    public const string CertificatesAreOff = "access.CertificatesAreOff";

    /// <summary>The connection carries no client certificate.</summary>
    public const string CertificateIsMissing = "access.CertificateIsMissing";

    /// <summary>Not a certificate in PEM.</summary>
    public const string CertificateIsMalformed = "access.CertificateIsMalformed";

    /// <summary>Not issued by an issuer that is trusted here, or tampered with.</summary>
    public const string CertificateIsNotTrusted = "access.CertificateIsNotTrusted";

    /// <summary>Not valid yet, or not any more.</summary>
    public const string CertificateIsOutOfDate = "access.CertificateIsOutOfDate";

    /// <summary>Not issued for signing people in (client authentication).</summary>
    public const string CertificateHasAnotherPurpose = "access.CertificateHasAnotherPurpose";

    public const string CertificateIsRevoked = "access.CertificateIsRevoked";

    /// <summary>No list of the issuer that is in date is at hand.</summary>
    public const string CertificateRevocationIsUnknown = "access.CertificateRevocationIsUnknown";

    /// <summary>No account, not exactly one, or not the account of the password.</summary>
    public const string CertificateIsNotMapped = "access.CertificateIsNotMapped";

    /// <summary>It signs in with an account already. Argument: the account.</summary>
    public const string CertificateIsTaken = "access.CertificateIsTaken";

    public const string CertificateIsUnknown = "access.CertificateIsUnknown";

    /// <summary>What should be corrected, in 1 to 200 characters.</summary>
    public const string CorrectionIsMalformed = "access.CorrectionIsMalformed";

    /// <summary>The account has a request about the same that is not decided.</summary>
    public const string CorrectionIsOpenAlready = "access.CorrectionIsOpenAlready";

    public const string CorrectionIsUnknown = "access.CorrectionIsUnknown";

    public const string CorrectionIsDecided = "access.CorrectionIsDecided";
}
