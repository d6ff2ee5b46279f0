namespace BmnnHierarchy.Units;

/// <summary>
/// Codes of the refusals of this module. Those of reference data carry the file and the line as their first two arguments,
/// then what the text names; nothing is loaded when one of them is given.
/// </summary>
public static class UnitsRefusals
{
    /// <summary>No unit has the key. No arguments.</summary>
    public const string UnitMustBeKnown = "units.UnitMustBeKnown";

    /// <summary>The file is none of the kinds this module reads. Arguments: file.</summary>
    public const string FileNameMustSayWhatItHolds = "units.FileNameMustSayWhatItHolds";

    /// <summary>Arguments: file, line, the header that is expected.</summary>
    public const string HeaderMustBeAsDocumented = "units.HeaderMustBeAsDocumented";

    /// <summary>A row has too few or too many fields, or broken quotes. Arguments: file, line.</summary>
    public const string RowMustHaveAllFields = "units.RowMustHaveAllFields";

    /// <summary>Arguments: file, line, column.</summary>
    public const string KeyMustBeAUnitKey = "units.KeyMustBeAUnitKey";

    /// <summary>Arguments: file, line.</summary>
    public const string KindMustBeKnown = "units.KindMustBeKnown";

    /// <summary>Arguments: file, line, column.</summary>
    public const string DateMustBeADay = "units.DateMustBeADay";

    /// <summary>Arguments: file, line.</summary>
    public const string PeriodMustNotBeEmpty = "units.PeriodMustNotBeEmpty";

    /// <summary>Arguments: file, line, column.</summary>
    public const string NameMustNotBeEmpty = "units.NameMustNotBeEmpty";

    /// <summary>Arguments: file, line, column.</summary>
    public const string FlagMustBeTrueOrFalse = "units.FlagMustBeTrueOrFalse";

    /// <summary>The same key with the same period twice. Arguments: file, line, unit, file and line of the first.</summary>
    public const string UnitMustNotBeListedTwice = "units.UnitMustNotBeListedTwice";

    /// <summary>Two rows of one unit share a day. Arguments: file, line, unit, file and line of the first.</summary>
    public const string PeriodsOfAUnitMustNotOverlap = "units.PeriodsOfAUnitMustNotOverlap";

    /// <summary>Two bodies of one province have the same body code on the same day. Arguments: file, line, body code.</summary>
    public const string BodyCodeMustBeUniqueInAProvince = "units.BodyCodeMustBeUniqueInAProvince";

    /// <summary>A unit other than the Ministry names no parent, or the Ministry names one. Arguments: file, line, unit.</summary>
    public const string OnlyTheMinistryHasNoParent = "units.OnlyTheMinistryHasNoParent";

    /// <summary>Arguments: file, line, parent.</summary>
    public const string ParentMustExist = "units.ParentMustExist";

    /// <summary>Arguments: file, line, unit.</summary>
    public const string UnitsMustNotFormACycle = "units.UnitsMustNotFormACycle";

    /// <summary>The parent is not in force on every day of the unit's period. Arguments: file, line, parent.</summary>
    public const string ParentMustBeInForceThroughout = "units.ParentMustBeInForceThroughout";

    /// <summary>Arguments: file, line, unit.</summary>
    public const string ClosedUnitMustBeKnown = "units.ClosedUnitMustBeKnown";

    /// <summary>A unit without an end has no successors. Arguments: file, line, unit.</summary>
    public const string UnitWithSuccessorsMustBeClosed = "units.UnitWithSuccessorsMustBeClosed";

    /// <summary>Arguments: file, line, unit.</summary>
    public const string SuccessorMustBeKnown = "units.SuccessorMustBeKnown";

    /// <summary>Arguments: file, line, unit.</summary>
    public const string SuccessorMustBeInForceWhenTheUnitCloses = "units.SuccessorMustBeInForceWhenTheUnitCloses";

    /// <summary>Arguments: file, line.</summary>
    public const string ShareMustBeWholeOrPart = "units.ShareMustBeWholeOrPart";

    /// <summary>Several successors, and one of them has the whole. Arguments: file, line, unit.</summary>
    public const string WholeGoesToOneSuccessorOnly = "units.WholeGoesToOneSuccessorOnly";

    /// <summary>Arguments: file, line, unit, successor.</summary>
    public const string SuccessionMustNotBeListedTwice = "units.SuccessionMustNotBeListedTwice";
}
