using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain;

/// <summary>
/// The digest that tells a retry from another command under the same id: what the command asks for, without its id and the
/// version it was based on.
/// </summary>
internal static class CommandDigests
{
    public static Digest Of(OpenDraft command) => Of(nameof(OpenDraft), command with { CommandId = string.Empty });

    public static Digest Of(OpenAmendment command) => Of(nameof(OpenAmendment), command with { CommandId = string.Empty });

    public static Digest Of(EditItem command) => Of(nameof(EditItem), command with { CommandId = string.Empty, ExpectedVersion = null });

    public static Digest Of(MergeItems command) => Of(nameof(MergeItems), command with { CommandId = string.Empty, ExpectedVersion = null });

    public static Digest Of(SplitItem command) => Of(nameof(SplitItem), command with { CommandId = string.Empty, ExpectedVersion = null });

    public static Digest Of(RemoveItem command) => Of(nameof(RemoveItem), command with { CommandId = string.Empty, ExpectedVersion = null });

    public static Digest Of(RestoreItem command) => Of(nameof(RestoreItem), command with { CommandId = string.Empty, ExpectedVersion = null });

    public static Digest Of(AddItem command) => Of(nameof(AddItem), command with { CommandId = string.Empty, ExpectedVersion = null });

    public static Digest Of(MarkLines command) => Of(nameof(MarkLines), command with { CommandId = string.Empty, ExpectedVersion = null });

    public static Digest Of(EditHead command) => Of(nameof(EditHead), command with { CommandId = string.Empty, ExpectedVersion = null });

    public static Digest Of(EditCommittee command) => Of(nameof(EditCommittee), command with { CommandId = string.Empty, ExpectedVersion = null });

    public static Digest Of(DiscardDraft command) => Of(nameof(DiscardDraft), command with { CommandId = string.Empty, ExpectedVersion = null });

    public static Digest Of(IssueDraft command) => Of(nameof(IssueDraft), command with { CommandId = string.Empty, ExpectedVersion = null });

    public static Digest OfText(string text) => Digest.OfText(text);

    private static Digest Of<T>(string kind, T command) => Digest.OfText($"{kind} {CanonicalJson.Write(command)}");
}
