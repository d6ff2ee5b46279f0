using Orleans;

namespace BmnnHierarchy.Plans;

/// <summary>
/// Kinds of documents that an assignment may ask for as evidence: a closed list, so that what is missing can be told. New
/// members are added at the end; the names are those of the evidence that units give.
/// </summary>
[GenerateSerializer]
public enum DocumentKind
{
    /// <summary>Kế hoạch.</summary>
    Plan,

    /// <summary>Quyết định.</summary>
    Decision,

    /// <summary>Công văn, văn bản hướng dẫn, đôn đốc.</summary>
    OfficialLetter,

    /// <summary>Báo cáo.</summary>
    Report,

    /// <summary>Biên bản.</summary>
    Minutes,

    /// <summary>Tờ trình.</summary>
    Submission,

    /// <summary>Danh mục, danh sách.</summary>
    List,

    /// <summary>Quy chế, nội quy.</summary>
    Regulation,

    /// <summary>Kết luận.</summary>
    Conclusion,
}
