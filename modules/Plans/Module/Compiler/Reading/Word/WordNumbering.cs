using System.Globalization;
using System.Xml.Linq;

namespace BmnnHierarchy.Plans.Compiler.Reading.Word;

/// <summary>Writes the automatic numbers of a .docx out, as its reader sees them.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private static readonly XNamespace W = WordText.W;

    private readonly Dictionary<string, string> _abstractOf = [];
    private readonly Dictionary<string, NumberLevel[]> _levels = [];
    private readonly Dictionary<(string Num, int Level), int> _startOverrides = [];
    private readonly Dictionary<string, (string? Num, int Level, string? BasedOn)> _styles = [];
    private readonly Dictionary<string, int[]> _counters = [];
    private readonly HashSet<string> _seen = [];

    private WordNumbering()
    {
    }

    public static WordNumbering Of(WordPackage package)
    {
        var numbering = new WordNumbering();
        numbering.ReadDefinitions(package.Part("word/numbering.xml")?.Root);
        numbering.ReadStyles(package.Part("word/styles.xml")?.Root);
        return numbering;
    }

    /// <summary>The number of the paragraph, or null when it has none; counts on.</summary>
    public string? Next(XElement paragraph)
    {
        var (num, level) = ListOf(paragraph);
        if (num is null or "0" || level is < 0 or >= Levels || !_abstractOf.TryGetValue(num, out var list) || !_levels.TryGetValue(list, out var levels))
        {
            return null;
        }

        var counters = Counters(num, list, levels);
        counters[level]++;
        for (var below = level + 1; below < Levels; below++)
        {
            counters[below] = levels[below].Start - 1;
        }

        return levels[level].Write(levels, counters);
    }

    private int[] Counters(string num, string list, NumberLevel[] levels)
    {
        if (!_counters.TryGetValue(list, out var counters))
        {
            _counters[list] = counters = [.. levels.Select(level => level.Start - 1)];
        }

        if (_seen.Add(num))
        {
            for (var level = 0; level < Levels; level++)
            {
                if (_startOverrides.TryGetValue((num, level), out var start))
                {
                    counters[level] = start - 1;
                }
            }
        }

        return counters;
    }

    private (string? Num, int Level) ListOf(XElement paragraph)
    {
        var properties = paragraph.Element(W + "pPr");
        var own = properties?.Element(W + "numPr");
        var (styled, styledLevel) = OfStyle((string?)properties?.Element(W + "pStyle")?.Attribute(W + "val"));
        return ((string?)own?.Element(W + "numId")?.Attribute(W + "val") ?? styled, Number(own?.Element(W + "ilvl")) ?? styledLevel);
    }

    private (string? Num, int Level) OfStyle(string? style)
    {
        for (var depth = 0; style is not null && depth < 20 && _styles.TryGetValue(style, out var found); depth++)
        {
            if (found.Num is not null)
            {
                return (found.Num, found.Level);
            }

            style = found.BasedOn;
        }

        return (null, 0);
    }

    private void ReadDefinitions(XElement? root)
    {
        foreach (var definition in root?.Elements(W + "abstractNum") ?? [])
        {
            var levels = new NumberLevel[Levels];
            Array.Fill(levels, new NumberLevel(1, "none", ""));
            foreach (var level in definition.Elements(W + "lvl"))
            {
                if (int.TryParse((string?)level.Attribute(W + "ilvl"), CultureInfo.InvariantCulture, out var at) && at is >= 0 and < Levels)
                {
                    levels[at] = new NumberLevel(
                        Math.Clamp(Number(level.Element(W + "start")) ?? 1, 0, 10_000),
                        (string?)level.Element(W + "numFmt")?.Attribute(W + "val") ?? "decimal",
                        (string?)level.Element(W + "lvlText")?.Attribute(W + "val") ?? "");
                }
            }

            _levels[(string?)definition.Attribute(W + "abstractNumId") ?? ""] = levels;
        }

        foreach (var num in root?.Elements(W + "num") ?? [])
        {
            var id = (string?)num.Attribute(W + "numId") ?? "";
            _abstractOf[id] = (string?)num.Element(W + "abstractNumId")?.Attribute(W + "val") ?? "";
            foreach (var change in num.Elements(W + "lvlOverride"))
            {
                if (int.TryParse((string?)change.Attribute(W + "ilvl"), CultureInfo.InvariantCulture, out var level) && Number(change.Element(W + "startOverride")) is { } start)
                {
                    _startOverrides[(id, level)] = Math.Clamp(start, 0, 10_000);
                }
            }
        }
    }

    private void ReadStyles(XElement? root)
    {
        foreach (var style in root?.Elements(W + "style") ?? [])
        {
            var list = style.Element(W + "pPr")?.Element(W + "numPr");
            _styles[(string?)style.Attribute(W + "styleId") ?? ""] = (
                (string?)list?.Element(W + "numId")?.Attribute(W + "val"),
                Number(list?.Element(W + "ilvl")) ?? 0,
                (string?)style.Element(W + "basedOn")?.Attribute(W + "val"));
        }
    }

    private static int? Number(XElement? element) => int.TryParse((string?)element?.Attribute(W + "val"), CultureInfo.InvariantCulture, out var number) ? number : null;
}
