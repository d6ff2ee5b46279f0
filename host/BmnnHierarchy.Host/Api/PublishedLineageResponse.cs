using BmnnHierarchy.Analysis;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Api;

/// <summary>How a published figure is made up, from one publication and nothing else.</summary>
/// <param name="Number">Number of the publication.</param>
/// <param name="Name">As on pages and in files.</param>
/// <param name="ProvincesAddUp">Whether the provinces add up to the total.</param>
internal sealed record PublishedLineageResponse(
    long Number, DateOnly Day, string Figure, WordingResponse Name, PublishedFigureResponse Total, IReadOnlyList<PublishedPartResponse> Provinces, Addition ProvincesAddUp, IReadOnlyList<PublishedSumResponse> Sums)
{
    public PublishedLineageResponse(Publication publication, PublishedLineage lineage, PublishedDefinitions definitions)
        : this(
            publication.Number,
            publication.Day,
            lineage.Figure,
            definitions.Of(lineage.Figure).Name,
            PublishedFigureResponse.From(lineage.Country),
            [.. lineage.Provinces.Select(part => new PublishedPartResponse(UnitKey.Parse(part.Unit).Code, PublishedFigureResponse.From(part.Figure)))],
            lineage.AcrossProvinces,
            [.. lineage.Sums.Select(sum => new PublishedSumResponse([.. sum.Parts.Zip(sum.Values, (key, value) => new PublishedTermResponse(key, PublishedFigureResponse.From(value)))], sum.Country))])
    {
    }
}

internal sealed record PublishedPartResponse(string Unit, PublishedFigureResponse Figure);

/// <param name="AddUp">Whether the terms add up to the total.</param>
internal sealed record PublishedSumResponse(IReadOnlyList<PublishedTermResponse> Terms, Addition AddUp);

internal sealed record PublishedTermResponse(string Figure, PublishedFigureResponse Value);
