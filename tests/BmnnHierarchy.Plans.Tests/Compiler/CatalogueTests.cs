using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Tests.Compiler;

/// <summary>
/// Both real plans against the catalogue of their assignments, which people wrote from the plans before there was a compiler.
/// A row is found when the proposal has an assignment at the same place (section and letter), and no other assignment of that
/// section says more of the row's words.
/// </summary>
public sealed class CatalogueTests
{
    private static readonly Dictionary<string, PlanProposal> Compiled = new()
    {
        [TestDocuments.HaiPhong] = TestDocuments.Compile(TestDocuments.HaiPhong),
        [TestDocuments.NgheAn] = TestDocuments.Compile(TestDocuments.NgheAn),
    };

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (document, catalogue) in Catalogues)
            {
                foreach (var row in CatalogueRow.Read(catalogue))
                {
                    data.Add(document, catalogue, row.Id);
                }
            }

            return data;
        }
    }

    private static (string Document, string Catalogue)[] Catalogues { get; } =
        [(TestDocuments.HaiPhong, "catalogue-hai-phong.tsv"), (TestDocuments.NgheAn, "catalogue-nghe-an.tsv")];

    [Theory]
    [InlineData(TestDocuments.HaiPhong, "catalogue-hai-phong.tsv", 46)]
    [InlineData(TestDocuments.NgheAn, "catalogue-nghe-an.tsv", 51)]
    public void Every_row_is_found_and_nothing_is_invented(string document, string catalogue, int rows)
    {
        var proposed = Compiled[document].Assignments;
        var found = CatalogueRow.Read(catalogue).Where(row => row.FoundIn(proposed)).Select(row => row.Id).ToHashSet();

        var recall = (double)found.Count / rows;
        var precision = (double)proposed.Count(assignment => found.Contains(assignment.Id)) / proposed.Length;

        (recall, precision).ShouldBe((1.0, 1.0));
        proposed.Select(assignment => assignment.Id).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_assignment_has_the_lead_of_its_row(string document, string catalogue, string id)
    {
        var (row, assignment) = Pair(document, catalogue, id);

        assignment.Lead.Select(Code).Distinct().ShouldBe(row.Lead, ignoreOrder: true, customMessage: assignment.Text);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_assignment_has_the_deadline_or_recurrence_of_its_row(string document, string catalogue, string id)
    {
        var (row, assignment) = Pair(document, catalogue, id);

        (assignment.Deadline, assignment.Recurrence).ShouldBe((row.Deadline, row.Recurrence), assignment.Text);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_assignment_binds_whom_its_row_binds(string document, string catalogue, string id)
    {
        var (row, assignment) = Pair(document, catalogue, id);

        assignment.Bound.Kinds.ShouldBe(row.Kinds, ignoreOrder: true);
        assignment.Bound.Bodies.ShouldBe(row.Bodies, ignoreOrder: true);
    }

    [Theory]
    [InlineData(TestDocuments.HaiPhong, "31-298-2025", "HP-")]
    [InlineData(TestDocuments.NgheAn, "40-2025", "NA-")]
    public void Bindings_are_those_of_the_plan_that_the_product_ships(string document, string code, string prefix)
    {
        var shipped = PlansModule.ReferencePlans().Find(code).ShouldNotBeNull();
        foreach (var assignment in Compiled[document].Assignments)
        {
            var template = shipped.Templates.Single(template => template.Id == prefix + assignment.Id);
            assignment.Bound.Kinds.ShouldBe(template.Binding.Kinds, ignoreOrder: true, customMessage: assignment.Id);
            assignment.Bound.Bodies.ShouldBe(template.Binding.Bodies, ignoreOrder: true, customMessage: assignment.Id);
            assignment.Area.ShouldBe(template.Area);
        }
    }

    [Theory]
    [InlineData(TestDocuments.HaiPhong, "catalogue-hai-phong.tsv", 44)]
    [InlineData(TestDocuments.NgheAn, "catalogue-nghe-an.tsv", 48)]
    public void The_kind_is_that_of_the_row_but_for_a_few(string document, string catalogue, int atLeast) =>
        CatalogueRow.Read(catalogue)
            .Count(row => Compiled[document].Assignments.Any(assignment => assignment.Id == row.Id && assignment.Kind == row.Kind))
            .ShouldBeGreaterThanOrEqualTo(atLeast);

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_assignment_stands_where_its_row_says(string document, string catalogue, string id)
    {
        var (row, assignment) = Pair(document, catalogue, id);

        assignment.Section.ShouldBe(row.Section);
    }

    [Fact]
    public void Districts_of_the_plan_of_Nghe_An_are_bound_as_successors_and_it_says_why() =>
        Compiled[TestDocuments.NgheAn].Assignments.Where(assignment => assignment.Bound.Kinds.Contains("FormerDistrict"))
            .ShouldAllBe(assignment => assignment.Bound.Basis!.Contains("01/07/2025", StringComparison.Ordinal) && assignment.Bound.BasisInEnglish != null);

    private static (CatalogueRow Row, ProposedAssignment Assignment) Pair(string document, string catalogue, string id) =>
        (CatalogueRow.Read(catalogue).Single(row => row.Id == id), Compiled[document].Assignments.Single(assignment => assignment.Id == id));

    private static string Code(NamedBody body) => body.Kind switch
    {
        NamedBody.EveryUnit => "*",
        { } kind => kind,
        null => UnitKey.Parse(body.Unit.ShouldNotBeNull(body.Name)).Code[3..],
    };
}
