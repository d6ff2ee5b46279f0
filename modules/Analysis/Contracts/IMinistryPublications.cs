using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Analysis;

/// <summary>The only way by which figures reach whoever may see aggregates alone.</summary>
public interface IMinistryPublications
{
    /// <summary>The publication as it stands; made anew when figures have changed since. The caller needs <see cref="Permission.SeePublished"/> on the Ministry.</summary>
    Task<Result<Publication>> CurrentAsync(Caller caller, CancellationToken cancellationToken);

    /// <summary>The last publication of a day. Refused with <see cref="AnalysisRefusals.NoPublicationOnDay"/> when there was none.</summary>
    Task<Result<Publication>> OfDayAsync(DateOnly day, Caller caller, CancellationToken cancellationToken);

    /// <summary>The last publication of a day, or the current one when no day is named.</summary>
    Task<Result<Publication>> OfAsync(DateOnly? day, Caller caller, CancellationToken cancellationToken) =>
        day is { } past ? OfDayAsync(past, caller, cancellationToken) : CurrentAsync(caller, cancellationToken);

    /// <summary>Days with a publication, the latest first.</summary>
    Task<Result<ImmutableArray<DateOnly>>> DaysAsync(Caller caller, CancellationToken cancellationToken);

    /// <summary>What each published figure is in the catalogue of measures, in the order of a publication. Known to everybody.</summary>
    ImmutableArray<PublishedDefinition> Definitions { get; }

    /// <summary>Which published figures are sums of others. Known to everybody: it follows from what the figures count.</summary>
    ImmutableArray<PublishedSum> Sums { get; }

    /// <summary>The number of the current publication at once, then each newer one. Says when something published changed and nothing of what did not.</summary>
    IAsyncEnumerable<long> WatchAsync(CancellationToken cancellationToken);
}
