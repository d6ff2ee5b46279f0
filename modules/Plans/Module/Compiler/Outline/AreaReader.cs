using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Outline;

/// <summary>
/// The work areas of a plan: its top sections, and in place of the section that says what is to be done the numbered parts of it,
/// where these gather several assignments each. A list of single assignments is one area.
/// </summary>
internal static class AreaReader
{
    private const int LongestHeading = 90;

    private static readonly Regex Content = Linear.Of(@"(noi dung|nhiem vu|giai phap|trong tam)");
    private static readonly Regex OtherSections = Linear.Of(@"(phan cong|to chuc thuc hien|muc dich|trach nhiem)");

    /// <param name="assigned">The section of each assignment.</param>
    public static IReadOnlyList<ProposedArea> Read(MendedText text, Section root, IReadOnlyCollection<Section> assigned)
    {
        var withWork = assigned.ToHashSet();
        var areas = new List<ProposedArea>();
        foreach (var section in root.Parts.Where(section => HasWork(section, withWork)))
        {
            var heading = PlainForm.Of(text.Words(section.Text));
            var numbered = section.Parts.Where(part => !part.Marker.IsCounted && part.Marker.Style != Marker.Row && !part.IsClosing).ToList();
            if (Content.IsMatch(heading) && !OtherSections.IsMatch(heading) && numbered.Count >= 2 && !withWork.Contains(section) && Gather(numbered, assigned))
            {
                areas.AddRange(numbered.Where(part => HasWork(part, withWork)).Select(part => Area(text, part)));
                if (section.Parts.Exists(part => !numbered.Contains(part) && HasWork(part, withWork)))
                {
                    areas.Add(Area(text, section));
                }
            }
            else
            {
                areas.Add(Area(text, section));
            }
        }

        return [.. areas.DistinctBy(area => area.Code)];
    }

    /// <summary>Parts with parts of their own, or with half as many assignments again as there are parts.</summary>
    private static bool Gather(List<Section> parts, IReadOnlyCollection<Section> assigned) =>
        parts.Exists(part => part.Parts.Exists(assigned.Contains)) || 2 * assigned.Count(parts.Contains) >= 3 * parts.Count;

    private static bool HasWork(Section section, IReadOnlyCollection<Section> withWork) =>
        withWork.Contains(section) || section.Parts.Exists(part => HasWork(part, withWork));

    private static ProposedArea Area(MendedText text, Section section)
    {
        var words = text.Words(section.Text).TrimEnd(':', ' ');
        return new ProposedArea(section.Path, Short(words), section.Line);
    }

    /// <summary>The first words of a part that has no heading, whole words only.</summary>
    private static string Short(string words)
    {
        if (words.Length <= LongestHeading)
        {
            return words;
        }

        var end = words.LastIndexOf(' ', LongestHeading);
        return words[..(end > 0 ? end : LongestHeading)].TrimEnd(',', ';', ' ') + "…";
    }
}
