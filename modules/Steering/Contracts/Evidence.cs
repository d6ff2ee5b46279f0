using Orleans;

namespace BmnnHierarchy.Steering;

/// <summary>Evidence for a result: what it is called and when it was made, never what it says.</summary>
/// <param name="DocumentNumber">Số, ký hiệu (<c>12/BB-UBND</c>), at most 40 characters.</param>
/// <param name="DocumentDate">Date of the document, not in the future.</param>
/// <param name="Kind">Loại văn bản: one of <see cref="EvidenceKind"/>.</param>
/// <param name="FileDigest">SHA-256 (64 hexadecimal digits) of an unclassified file kept outside this system, or null.</param>
/// <param name="FileSize">Size of that file in bytes, or null when it was not read here.</param>
/// <param name="FileKind">What the file is by its content, or null when it was not read here.</param>
[GenerateSerializer, Immutable, Alias("bmnn.Evidence")]
public sealed record Evidence(
    [property: Id(0)] string DocumentNumber,
    [property: Id(1)] DateOnly DocumentDate,
    [property: Id(2)] EvidenceKind Kind,
    [property: Id(3)] string? FileDigest,
    [property: Id(4)] long? FileSize = null,
    [property: Id(5)] EvidenceFileKind? FileKind = null);

/// <summary>Files that may be given as evidence, told by their content.</summary>
[GenerateSerializer]
public enum EvidenceFileKind
{
    Pdf,
    Docx,
    Xlsx,
    Png,
    Jpeg,
}

[GenerateSerializer]
public enum EvidenceKind
{
    /// <summary>Kế hoạch.</summary>
    Plan,

    /// <summary>Quyết định.</summary>
    Decision,

    /// <summary>Công văn.</summary>
    OfficialLetter,

    /// <summary>Báo cáo.</summary>
    Report,

    /// <summary>Biên bản.</summary>
    Minutes,

    /// <summary>Tờ trình.</summary>
    Submission,

    /// <summary>Văn bản khác.</summary>
    Other,

    /// <summary>Danh mục, danh sách.</summary>
    List,

    /// <summary>Quy chế, nội quy.</summary>
    Regulation,

    /// <summary>Kết luận.</summary>
    Conclusion,
}

/// <summary>Kinds of documents in the order in which people choose from them.</summary>
public static class EvidenceKinds
{
    /// <summary>All of them, <see cref="EvidenceKind.Other"/> last.</summary>
    public static IReadOnlyList<EvidenceKind> InOrder { get; } = [.. Enum.GetValues<EvidenceKind>().OrderBy(kind => kind is EvidenceKind.Other)];
}
