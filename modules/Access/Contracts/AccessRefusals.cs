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
}
