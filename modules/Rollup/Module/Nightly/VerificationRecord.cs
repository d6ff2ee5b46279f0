using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;
using Microsoft.Extensions.Logging;

namespace BmnnHierarchy.Rollup.Nightly;

/// <summary>Only the host that serves the database writes, so the stream has one writer.</summary>
internal sealed partial class VerificationRecord(
    IJournal journal, IJournalVerification chains, IRollupVerification rollup, TimeProvider time, ILogger<VerificationRecord> logger) : IVerificationRecord, IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private volatile VerificationResult? _latest;

    public VerificationResult? Latest => _latest;

    public async Task<VerificationResult> RunAsync(string actor, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var result = await VerifyAsync(actor, cancellationToken);
            var stream = await LoadAsync(cancellationToken);
            var id = $"verify-{Instants.ToMicroseconds(result.StartedAt)}-{stream.Head.Sequence + 1}";
            var outcome = await stream.AppendAsync(
                new CommandHeader(id, Digest.OfText(id), actor, time.GetUtcNow(), null), [new Verified(result).ToEvent()], (_, _) => Consequences.None, CancellationToken.None);
            if (outcome is not AppendOutcome.Appended)
            {
                throw new InvalidOperationException($"{Verified.Stream} was written by somebody else.");
            }

            _latest = result;
            Tell(result);
            return result;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public async Task<ImmutableArray<VerificationResult>> ListAsync(CancellationToken cancellationToken)
    {
        var results = (await LoadAsync(cancellationToken)).State.Results;
        _latest = results is [var first, ..] ? first : null;
        return results;
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<VerificationResult> VerifyAsync(string actor, CancellationToken cancellationToken)
    {
        var (startedAt, started) = (Instants.WholeMicroseconds(time.GetUtcNow()), time.GetTimestamp());
        var journalReport = await chains.VerifyAsync(cancellationToken);
        var figures = await rollup.VerifyAsync(cancellationToken);
        var history = await rollup.VerifyHistoryAsync(cancellationToken);
        var differences = figures.Differences.AddRange(history.Differences);
        return new VerificationResult(
            startedAt,
            (long)time.GetElapsedTime(started).TotalMilliseconds,
            actor,
            figures.Units,
            journalReport.Streams,
            journalReport.Events,
            journalReport.Broken.Length,
            differences.Length,
            journalReport.Root.ToString(),
            [.. journalReport.Broken.Take(VerificationResult.InFull).Select(link => new BrokenChain(link.Stream, link.Sequence, link.Fault.ToString()))],
            [.. differences.Take(VerificationResult.InFull)]);
    }

    private async Task<EventStream<VerificationsState>> LoadAsync(CancellationToken cancellationToken)
    {
        var stream = new EventStream<VerificationsState>(journal, VerificationsFold.Instance, Verified.Stream);
        await stream.LoadAsync(cancellationToken);
        return stream;
    }

    private void Tell(VerificationResult result)
    {
        if (result.IsWell)
        {
            LogWell(logger, result.Units, result.Events, result.Milliseconds);
            return;
        }

        LogNotWell(
            logger,
            result.BrokenChains,
            result.Differences,
            result.FirstBrokenChains is [var broken, ..] ? $"{broken.Stream} #{broken.Sequence}" : $"{result.FirstDifferences[0].Unit} {result.FirstDifferences[0].Subject}");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Verified {Units} units and {Events} events in {Milliseconds} ms: all is well.")]
    private static partial void LogWell(ILogger logger, long units, long events, long milliseconds);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Verification found {Broken} broken chains and {Differences} differences, first at {Place}. Leave the database as it is.")]
    private static partial void LogNotWell(ILogger logger, int broken, int differences, string place);
}
