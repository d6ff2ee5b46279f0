using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Steering.Tests.Domain;

public sealed class DutyBookTests
{
    [Fact]
    public void It_holds_the_last_duty_of_each_id_in_the_order_of_the_ids() => ForAnySeed(random =>
    {
        var (book, plain) = Any(random);
        return book.Values.SequenceEqual(plain.Values)
            && book.Keys.SequenceEqual(plain.Keys)
            && plain.All(entry => ReferenceEquals(book[entry.Key], entry.Value))
            && !book.ContainsKey("HP-0") && !book.TryGetValue("HP-999", out _)
            && book.Count == plain.Count && book.IsEmpty == (plain.Count == 0);
    });

    [Fact]
    public void A_duty_stands_beside_the_earlier_one_with_its_id() => ForAnySeed(random =>
    {
        var (earlier, now) = (Any(random).Book, Any(random).Book);
        return now.Beside(earlier).SequenceEqual(now.Values.Select(duty => (earlier.TryGetValue(duty.Id, out var before) ? before : null, duty)));
    });

    [Fact]
    public void A_change_leaves_the_book_before_it() => ForAnySeed(random =>
    {
        var (book, plain) = Any(random);
        var changed = book.With(Duty("HP-5", 99));
        return book.Values.SequenceEqual(plain.Values) && changed["HP-5"].Version == 99;
    });

    [Fact]
    public void It_survives_json_as_an_object_by_id() => ForAnySeed(random =>
    {
        var book = Any(random).Book;
        var json = CanonicalJson.Write(book);
        return CanonicalJson.Write(CanonicalJson.Read<DutyBook>(json)) == json
            && json == CanonicalJson.Write(book.Values.ToDictionary(duty => duty.Id, StringComparer.Ordinal));
    });

    [Fact]
    public void A_duty_that_is_not_there_is_named() =>
        Should.Throw<KeyNotFoundException>(() => DutyBook.Empty["HP-1"]).Message.ShouldContain("HP-1");

    private static (DutyBook Book, SortedDictionary<string, Duty> Plain) Any(Random random)
    {
        var (book, plain) = (DutyBook.Empty, new SortedDictionary<string, Duty>(StringComparer.Ordinal));
        for (var i = random.Next(40); i > 0; i--)
        {
            var duty = Duty($"HP-{1 + random.Next(30)}", i);
            book = book.With(duty);
            plain[duty.Id] = duty;
        }

        return (book, plain);
    }

    private static Duty Duty(string id, long version) =>
        new(id, "31-298-2025", id, null, "II.1", false, new DateOnly(2025, 11, 4), new DateOnly(2025, 11, 20), null, null, version, [], []);

    private static void ForAnySeed(Func<Random, bool> holds) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => holds(new Random(seed))).QuickCheckThrowOnFailure();
}
