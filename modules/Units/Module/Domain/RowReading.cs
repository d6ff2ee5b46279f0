using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Domain;

/// <summary>Reads the fields of one row. Each refusal names the row and the column.</summary>
internal static class RowReading
{
    private const char NameSeparator = ';';

    public static Result<ListedUnit> Read(UnitRow row)
    {
        var origin = row.Origin;
        if (!UnitKey.TryParse(row.Key, out var key))
        {
            return origin.Refuse(UnitsRefusals.KeyMustBeAUnitKey, "key");
        }

        if (!TryReadParent(row.Parent, out var parent))
        {
            return origin.Refuse(UnitsRefusals.KeyMustBeAUnitKey, "parent");
        }

        if (!TryReadKind(row.Kind, out var kind))
        {
            return origin.Refuse(UnitsRefusals.KindMustBeKnown);
        }

        if (MissingName(row) is { } column)
        {
            return origin.Refuse(UnitsRefusals.NameMustNotBeEmpty, column);
        }

        if (!TryReadFlag(row.IsExample, out var isExample))
        {
            return origin.Refuse(UnitsRefusals.FlagMustBeTrueOrFalse, "is_example");
        }

        return ReadPeriod(row).Then<ListedUnit>(period => new ListedUnit(origin, new Unit(
            key, kind, parent, row.Name, row.NameInEnglish, row.BodyCode is "" ? null : row.BodyCode, period,
            [.. row.OtherNames.Split(NameSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            [], isExample)));
    }

    public static Result<ListedSuccession> Read(SuccessionRow row)
    {
        var origin = row.Origin;
        if (!UnitKey.TryParse(row.From, out var from))
        {
            return origin.Refuse(UnitsRefusals.KeyMustBeAUnitKey, "from");
        }

        if (!UnitKey.TryParse(row.To, out var to))
        {
            return origin.Refuse(UnitsRefusals.KeyMustBeAUnitKey, "to");
        }

        return row.Share switch
        {
            "whole" => new ListedSuccession(origin, new Succession(from, to, SuccessionShare.Whole)),
            "part" => new ListedSuccession(origin, new Succession(from, to, SuccessionShare.Part)),
            _ => origin.Refuse(UnitsRefusals.ShareMustBeWholeOrPart),
        };
    }

    private static Result<DateRange> ReadPeriod(UnitRow row)
    {
        if (!TryReadDay(row.ValidFrom, out var from))
        {
            return row.Origin.Refuse(UnitsRefusals.DateMustBeADay, "valid_from");
        }

        DateOnly? to = null;
        if (row.ValidTo is not "")
        {
            if (!TryReadDay(row.ValidTo, out var end))
            {
                return row.Origin.Refuse(UnitsRefusals.DateMustBeADay, "valid_to");
            }

            to = end;
        }

        var period = new DateRange(from, to);
        return period.IsEmpty ? row.Origin.Refuse(UnitsRefusals.PeriodMustNotBeEmpty) : period;
    }

    private static bool TryReadParent(string text, out UnitKey? parent)
    {
        parent = null;
        if (text is "")
        {
            return true;
        }

        if (!UnitKey.TryParse(text, out var key))
        {
            return false;
        }

        parent = key;
        return true;
    }

    private static bool TryReadKind(string text, out UnitKind kind) =>
        Enum.TryParse(text, out kind) && Enum.GetName(kind) == text;

    private static bool TryReadFlag(string text, out bool flag)
    {
        flag = text is "true";
        return flag || text is "false";
    }

    private static bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string? MissingName(UnitRow row) => row switch
    {
        _ when string.IsNullOrWhiteSpace(row.Name) => "name",
        _ when string.IsNullOrWhiteSpace(row.NameInEnglish) => "name_en",
        _ => null,
    };
}
