using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Domain.Compositions;

/// <summary>
/// The seats of a composition that is set. A seat that was there before keeps its code, and with it whoever sits in it: the
/// same post for the same words, or for the same body.
/// </summary>
internal static class SeatCodes
{
    private const int LongestCode = 60;

    public static ImmutableArray<PrescribedSeat> Of(ImmutableArray<PrescribedPost> posts, ImmutableArray<PrescribedSeat> before)
    {
        var free = before.ToList();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var seats = new PrescribedSeat[posts.Sum(post => post.Count)];
        var places = posts.SelectMany(post => Enumerable.Repeat(post, post.Count)).Select((post, place) => (post, place)).ToList();

        // Those that keep a code choose first: a new seat must not take it.
        foreach (var (post, place) in places.ToList())
        {
            if (free.Find(seat => seat.Post == post.Post && (Same(seat.Words, post.Words) || IsOfBody(seat, post))) is { } kept)
            {
                free.Remove(kept);
                taken.Add(kept.Code);
                seats[place] = new PrescribedSeat(kept.Code, post.Post, post.Words, Same(kept.Words, post.Words) ? kept.WordsInEnglish : post.Words);
                places.Remove((post, place));
            }
        }

        foreach (var (post, place) in places)
        {
            seats[place] = new PrescribedSeat(NewCode(post, taken), post.Post, post.Words, post.Words);
        }

        return [.. seats];
    }

    private static bool Same(string left, string right) => VietnameseText.Fold(left) == VietnameseText.Fold(right);

    private static bool IsOfBody(PrescribedSeat seat, PrescribedPost post) => post.Body is { } body && seat.Code == CodeOf(post.Post, body);

    private static string CodeOf(MemberPost post, string subject) => $"{post.ToString().ToLowerInvariant()}-{subject}";

    private static string NewCode(PrescribedPost post, HashSet<string> taken)
    {
        var subject = post.Body ?? string.Join('-', VietnameseText.Fold(post.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var wanted = post.Post is MemberPost.Head ? "head" : CodeOf(post.Post, subject);
        wanted = wanted[..Math.Min(wanted.Length, LongestCode)].TrimEnd('-');
        var code = wanted;
        for (var next = 2; !taken.Add(code); next++)
        {
            code = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{next}");
        }

        return code;
    }
}
