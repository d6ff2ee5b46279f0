namespace BmnnHierarchy.Plans;

/// <summary>Codes of the refusals of this module, and of the reasons why words of a plan document were not understood.</summary>
public static class PlansRefusals
{
    /// <summary>The document has no words. No arguments.</summary>
    public const string DocumentIsEmpty = "plans.DocumentIsEmpty";

    /// <summary>Arguments: the greatest size, in words for people (<c>10 MB</c>).</summary>
    public const string DocumentIsTooLarge = "plans.DocumentIsTooLarge";

    /// <summary>The file's ending is neither .txt nor .docx. No arguments.</summary>
    public const string DocumentKindIsUnknown = "plans.DocumentKindIsUnknown";

    /// <summary>The content is not what the ending says. Arguments: the ending.</summary>
    public const string ContentDisagreesWithEnding = "plans.ContentDisagreesWithEnding";

    /// <summary>A file that says it is text holds what is no text. No arguments.</summary>
    public const string DocumentIsNotText = "plans.DocumentIsNotText";

    /// <summary>Text, but in none of the encodings that are read. No arguments.</summary>
    public const string EncodingIsUnknown = "plans.EncodingIsUnknown";

    /// <summary>The parts of a .docx cannot be read. No arguments.</summary>
    public const string DocumentIsBroken = "plans.DocumentIsBroken";

    /// <summary>A .docx with a password, or in the old .doc format. No arguments.</summary>
    public const string DocumentIsEncryptedOrOld = "plans.DocumentIsEncryptedOrOld";

    /// <summary>Macros in the document. No arguments.</summary>
    public const string DocumentHasMacros = "plans.DocumentHasMacros";

    /// <summary>Links, templates or pictures that a .docx fetches from elsewhere. No arguments.</summary>
    public const string DocumentHasExternalLinks = "plans.DocumentHasExternalLinks";

    /// <summary>Other files or controls inside a .docx. No arguments.</summary>
    public const string DocumentHasEmbeddedObjects = "plans.DocumentHasEmbeddedObjects";

    /// <summary>The stamp of a secrecy level: such a document must not enter this system. No arguments.</summary>
    public const string DocumentBearsSecrecyMark = "plans.DocumentBearsSecrecyMark";

    /// <summary>No sentence of the document gives anybody anything to do. No arguments.</summary>
    public const string PlanHasNoAssignments = "plans.PlanHasNoAssignments";

    /// <summary>Arguments: the words of the document.</summary>
    public const string DateDoesNotExist = "plans.DateDoesNotExist";

    /// <summary>Arguments: the words of the deadline, the day of issue.</summary>
    public const string DeadlineIsBeforeIssue = "plans.DeadlineIsBeforeIssue";

    /// <summary>A line that no rule of the compiler accounts for. Reason of a <see cref="NotUnderstood"/>.</summary>
    public const string LineNotUnderstood = "plans.LineNotUnderstood";

    /// <summary>A page number, running head or mark of the scanner. Reason of a <see cref="NotUnderstood"/>.</summary>
    public const string StrayMark = "plans.StrayMark";

    /// <summary>An assignment whose body no heading and no sentence names. Reason of a <see cref="NotUnderstood"/>.</summary>
    public const string NoLeadBody = "plans.NoLeadBody";

    /// <summary>A body that the unit tree does not have. Reason of a <see cref="NotUnderstood"/>.</summary>
    public const string BodyUnknown = "plans.BodyUnknown";

    /// <summary>Words of time that give no date. Reason of a <see cref="NotUnderstood"/>.</summary>
    public const string DeadlineNotUnderstood = "plans.DeadlineNotUnderstood";

    /// <summary>A footnote. Reason of a <see cref="NotUnderstood"/>.</summary>
    public const string Footnote = "plans.Footnote";
}
