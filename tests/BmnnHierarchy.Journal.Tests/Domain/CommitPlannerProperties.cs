using BmnnHierarchy.Journal.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Journal.Tests.Domain;

/// <summary>Whatever the requests and however they are cut into batches, the table ends as if each had been committed alone.</summary>
public sealed class CommitPlannerProperties
{
    [Fact]
    public void A_batch_writes_what_its_requests_would_have_written_one_by_one() =>
        Prop.ForAll(
            Steps().ArrayOf().ToArbitrary(),
            steps =>
            {
                var alone = new ModelTable();
                var together = new ModelTable();
                foreach (var step in steps)
                {
                    alone.Commit(CommitPlanner.Plan([step.Request], new JournalFacts()));
                }

                together.Commit(CommitPlanner.Plan([.. steps.Select(step => step.Request)], new JournalFacts()));
                return alone.Equals(together);
            }).QuickCheckThrowOnFailure();

    private static Gen<Step> Steps() =>
        from key in Gen.Elements("a", "b", "c")
        from version in Gen.Choose(1, 6)
        from kind in Gen.Choose(0, 2)
        select new Step(kind, key, version);

    internal sealed record Step(int Kind, string Key, int Version)
    {
        public WriteRequest Request => Kind switch
        {
            0 => Requests.Write(outbox: [Requests.Message(Key, Version)]),
            1 => Requests.Write(delivered: [Requests.Message(Key, Version)]),
            _ => Requests.Write(rows: [Requests.Row(Key, Version)]),
        };
    }

    /// <summary>What the SQL statements do: settle, then messages by version, then rows.</summary>
    private sealed class ModelTable
    {
        private readonly SortedDictionary<string, long> _outbox = [];
        private readonly SortedDictionary<string, long> _rows = [];

        public void Commit(CommitPlan plan)
        {
            foreach (var ((_, key), version) in plan.Settled)
            {
                if (_outbox.TryGetValue(key, out var stored) && stored <= version)
                {
                    _outbox.Remove(key);
                }
            }

            foreach (var message in plan.Messages)
            {
                _outbox[message.Key] = Math.Max(message.Version, _outbox.GetValueOrDefault(message.Key));
            }

            foreach (var row in plan.Tables.SelectMany(table => table.Rows))
            {
                _rows[(string)row.Values[0]!] = (long)row.Values[1]!;
            }
        }

        public bool Equals(ModelTable other) => _outbox.SequenceEqual(other._outbox) && _rows.SequenceEqual(other._rows);
    }
}
