namespace BmnnHierarchy.Web.Pages.Breakdown;

/// <summary>What can be done to a sub-task from its page.</summary>
public enum SubtaskAction
{
    Add,
    Change,
    Done,
    Withdraw,
}

/// <summary>The words of actions in addresses.</summary>
public static class SubtaskActions
{
    public static SubtaskAction? Read(string? word) =>
        Enum.GetValues<SubtaskAction>().Cast<SubtaskAction?>().FirstOrDefault(action => WordOf(action!.Value) == word);

    public static string WordOf(SubtaskAction action) => action switch
    {
        SubtaskAction.Add => "them",
        SubtaskAction.Change => "sua",
        SubtaskAction.Done => "xong",
        SubtaskAction.Withdraw => "rut",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };
}
