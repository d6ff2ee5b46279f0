using BmnnHierarchy.Grains;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Plans;

/// <summary>Sends what a form of the review page says as its command; the button pressed tells which.</summary>
internal sealed class DraftSending(IPlansGrain grain, PlanDraft draft)
{
    public async Task<Result<DraftReceipt>> SendItemAsync(IFormCollection fields, string item, ItemForm form)
    {
        var reply = fields["act"].ToString() switch
        {
            "split" => await grain.SplitItemAsync(
                new SplitItem(form.CommandId, draft.Id, form.ExpectedVersion, item, [.. fields["parts"].ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]),
                CancellationToken.None),
            "remove" => await grain.RemoveItemAsync(new RemoveItem(form.CommandId, draft.Id, form.ExpectedVersion, item, fields["reason"].ToString()), CancellationToken.None),
            "restore" => await grain.RestoreItemAsync(new RestoreItem(form.CommandId, draft.Id, form.ExpectedVersion, item, fields["reason"].ToString()), CancellationToken.None),
            _ when form.Unreadable is { } refusal => Reply.Refused<DraftReceipt>(refusal),
            _ => await grain.EditItemAsync(new EditItem(form.CommandId, draft.Id, form.ExpectedVersion, item, form.Content), CancellationToken.None),
        };
        return reply.ToResult();
    }

    public async Task<Result<DraftReceipt>> AddAsync(ItemForm form, int? line) => form.Unreadable is { } refusal
        ? refusal
        : (await grain.AddItemAsync(new AddItem(form.CommandId, draft.Id, form.ExpectedVersion, form.Section, form.Content, line), CancellationToken.None)).ToResult();

    public async Task<Result<DraftReceipt>> MergeAsync(IFormCollection fields, ItemForm form) =>
        (await grain.MergeItemsAsync(new MergeItems(form.CommandId, draft.Id, form.ExpectedVersion, [.. fields["items"].OfType<string>()]), CancellationToken.None)).ToResult();

    public async Task<Result<DraftReceipt>> MarkAsync(IFormCollection fields, ItemForm form)
    {
        var lines = fields["line"].Select(line => int.TryParse(line, out var index) ? index : -1);
        return (await grain.MarkLinesAsync(new MarkLines(form.CommandId, draft.Id, form.ExpectedVersion, [.. lines], fields["act"] != "unread"), CancellationToken.None)).ToResult();
    }

    public async Task<Result<DraftReceipt>> EditHeadAsync(HeadForm form) => form.Unreadable is { } refusal
        ? refusal
        : (await grain.EditHeadAsync(new EditHead(form.CommandId, draft.Id, form.ExpectedVersion, form.ToHead(draft.Head)), CancellationToken.None)).ToResult();

    public async Task<Result<DraftReceipt>> DiscardAsync(IFormCollection fields, ItemForm form) =>
        (await grain.DiscardAsync(new DiscardDraft(form.CommandId, draft.Id, form.ExpectedVersion, fields["reason"].ToString()), CancellationToken.None)).ToResult();
}
