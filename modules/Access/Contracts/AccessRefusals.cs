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
}
