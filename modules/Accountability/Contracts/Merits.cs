using Orleans;

namespace BmnnHierarchy.Accountability;

/// <summary>Forms of commendation and criticism. The order is that of the distribution <c>merits.form</c> and never changes.</summary>
[GenerateSerializer]
public enum MeritForm
{
    /// <summary>Giấy khen (Luật Thi đua, khen thưởng 2022).</summary>
    CertificateOfCommendation,

    /// <summary>Bằng khen.</summary>
    CertificateOfMerit,

    /// <summary>Phê bình.</summary>
    Criticism,

    /// <summary>Rút kinh nghiệm.</summary>
    LessonLearned,

    /// <summary>Kiểm điểm.</summary>
    Review,
}

public static class MeritForms
{
    /// <summary>True for commendation, false for criticism.</summary>
    public static bool IsCommendation(this MeritForm form) => form is MeritForm.CertificateOfCommendation or MeritForm.CertificateOfMerit;
}

/// <summary>What was decided about a unit, or about the holder of a post in it.</summary>
/// <param name="Decision">Số, ngày of the decision, not in the future.</param>
/// <param name="Position">The post (chức danh) when the decision is about its holder, at most 100 characters; no person's name. Null for the unit as a whole.</param>
/// <param name="Ground">For what, at most 500 characters.</param>
/// <param name="Duty">The duty that it rests on, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.Merit")]
public sealed record Merit(
    [property: Id(0)] MeritForm Form,
    [property: Id(1)] DocumentReference Decision,
    [property: Id(2)] string? Position,
    [property: Id(3)] string Ground,
    [property: Id(4)] string? Duty);

[GenerateSerializer, Immutable, Alias("bmnn.RecordMerit")]
public sealed record RecordMerit([property: Id(0)] string CommandId, [property: Id(1)] Merit Merit);

/// <summary>Replaces what was recorded; the earlier record stays on record.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.CorrectMerit")]
public sealed record CorrectMerit(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Record,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] Merit Merit,
    [property: Id(4)] string Reason);

/// <param name="Id"><c>KT-</c> and a number within the unit.</param>
/// <param name="IsCorrected">The record replaces an earlier one.</param>
[GenerateSerializer, Immutable, Alias("bmnn.MeritView")]
public sealed record MeritView(
    [property: Id(0)] string Id,
    [property: Id(1)] string Unit,
    [property: Id(2)] long Version,
    [property: Id(3)] Merit Merit,
    [property: Id(4)] string RecordedBy,
    [property: Id(5)] DateTimeOffset RecordedAt,
    [property: Id(6)] bool IsCorrected);
