namespace BmnnHierarchy.Access.Domain;

/// <summary>How long an account is locked.</summary>
internal static class LockoutBackoff
{
    /// <param name="before">How many lockouts in a row there were before this one.</param>
    public static TimeSpan LengthOf(int before, LockoutSettings settings)
    {
        var length = settings.First;
        for (var one = 0; one < before && length < settings.Longest; one++)
        {
            length *= 2;
        }

        return length < settings.Longest ? length : settings.Longest;
    }
}
