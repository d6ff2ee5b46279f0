using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>One reminder a province, of what some of its units are late with: enough to see what becomes of one.</summary>
internal static class SimulatedReminder
{
    private const int MostUnits = 6;

    /// <summary>Left to those who try the product: they remind and are reminded themselves.</summary>
    private static readonly string[] LeftAlone = ["31-11146", "40-16738"];

    /// <summary>Null when nobody is late.</summary>
    public static SendReminder? Of(UnitKey province, IReadOnlyList<(Unit Unit, UnitDuties Duties)> units)
    {
        var late = units
            .Where(entry => entry.Unit.Kind.IsCommuneLevel() && !LeftAlone.Contains(entry.Unit.Key.Code))
            .Select(entry => new ReminderTarget(
                entry.Unit.Key.ToString(),
                [.. entry.Duties.Duties.Where(duty => duty.Status is DutyStatus.Overdue).Select(duty => duty.Id)]))
            .Where(target => !target.Duties.IsEmpty)
            .Take(MostUnits)
            .ToList();
        return late.Count == 0
            ? null
            : new SendReminder($"simulated-reminder-{province.Code}", "Đề nghị hoàn thành và báo cáo kết quả trong tuần này.", "215/CV-PA03", [.. late]);
    }
}
