namespace BmnnHierarchy.Steering.Domain;

/// <summary>The two forms in which reports lie in journals: with one document (version 1), and with all of them (version 2).</summary>
internal static class StoredReport
{
    public const int MostDocuments = 10;

    public static int VersionOf(DutyReport report) => report.Documents.IsDefault ? 1 : 2;

    /// <summary>The form that is written now.</summary>
    public static DutyReport ToStore(DutyReport report) => report with { Evidence = null, Documents = report.AllDocuments };

    /// <summary>The form in which a report is shown, whichever one it was stored in.</summary>
    public static DutyReport Read(DutyReport stored)
    {
        var documents = stored.AllDocuments;
        return stored with { Evidence = documents.IsEmpty ? null : documents[0], Documents = documents };
    }
}
