using BmnnHierarchy.Access;
using BmnnHierarchy.Committees.Tests.Support;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Committees.Tests.Grains;

/// <summary>From what a standing body confirms to what every unit of the group is held to.</summary>
public sealed class CompositionGrainTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public async Task What_is_set_reaches_the_units_of_the_group_counts_at_once_and_ends_again()
    {
        await using var host = await CommitteeHost.StartAsync(Today);
        var prescription = host.Services.GetRequiredService<ICommitteePrescription>();
        await prescription.PrescribeAsync(UnitKey.FromCode("31"), CommitteeHost.Person("thuongtruc.hp"), default);

        var set = await host.CompositionsAsync("thuongtruc.hp", grain => grain.SetAsync(Terms(1), CompositionScope.Communes, Content(), default));
        set.Refused.ShouldBeNull();
        set.Value!.Compositions.Single(view => view.Scope == CompositionScope.Communes).ShouldSatisfyAllConditions(
            view => view.Revision.ShouldBe(1), view => view.IsProposed.ShouldBeFalse(), view => view.Seats.ShouldBe(4), view => view.SetBy.ShouldBe("thuongtruc.hp"));
        await DeliveredAsync(host);

        var commune = await CommuneAsync(host);
        commune.Seats.Select(seat => seat.Code).ShouldBe(["head", "deputy", "member-can-bo-van-thu", "member-can-bo-van-thu-2"]);
        commune.Prescribed!.ShouldSatisfyAllConditions(p => p.Code.ShouldBe("31-communes-1"), p => p.Basis.ShouldBe("Quyết định 5/QĐ-UBND"));
        (await host.CallAsync("thuongtruc.hp", grain => grain.GetCommitteeAsync(default), "unit:31-so_nv")).Value!.Prescribed!.Code.ShouldBe("body");

        // Holding the whole province again does not bring reference data back.
        await prescription.PrescribeAsync(UnitKey.FromCode("31"), CommitteeHost.Person("thuongtruc.hp"), default);
        (await CommuneAsync(host)).Prescribed!.Code.ShouldBe("31-communes-1");

        (await host.CompositionsAsync("thuongtruc.hp", grain => grain.EndAsync(Terms(2), CompositionScope.Communes, "Thay thế", default))).Refused.ShouldBeNull();
        await DeliveredAsync(host);
        (await CommuneAsync(host)).Prescribed!.Code.ShouldBe("commune");
        (await host.CompositionsAsync("thuongtruc.hp", grain => grain.GetHistoryAsync(default))).Value.Select(entry => (entry.IsEnd, entry.Seats, entry.Actor)).ShouldBe(
            [(false, 4, "thuongtruc.hp"), (true, 0, "thuongtruc.hp")]);
    }

    [Fact]
    public async Task A_command_is_carried_out_once_and_a_stale_one_is_refused()
    {
        await using var host = await CommitteeHost.StartAsync(Today);
        var once = (await host.CompositionsAsync("thuongtruc.hp", grain => grain.SetAsync(Terms(1), CompositionScope.Communes, Content(), default))).Value!;
        var again = (await host.CompositionsAsync("thuongtruc.hp", grain => grain.SetAsync(Terms(1), CompositionScope.Communes, Content(), default))).Value!;
        again.Version.ShouldBe(once.Version);
        (await host.CompositionsAsync("thuongtruc.hp", grain => grain.SetAsync(Terms(1), CompositionScope.Bodies, Content(), default))).Refused!.Code
            .ShouldBe(CommitteesRefusals.CommandIdReused);
        (await host.CompositionsAsync("thuongtruc.hp", grain => grain.SetAsync(Terms(2) with { ExpectedVersion = 0 }, CompositionScope.Communes, Content(), default))).Refused!.Code
            .ShouldBe(CommitteesRefusals.CommitteeChangedMeanwhile);
    }

    [Fact]
    public async Task After_a_restart_what_was_set_still_holds()
    {
        await using var first = await CommitteeHost.StartAsync(Today);
        await first.CompositionsAsync("thuongtruc.hp", grain => grain.SetAsync(Terms(1), CompositionScope.Communes, Content(), default));
        await first.StopAsync();

        await using var second = await CommitteeHost.StartAsync(Today, first);
        await second.Services.GetRequiredService<ICompositionLoader>().LoadAsync(default);
        await DeliveredAsync(second);
        (await CommuneAsync(second)).Prescribed!.Code.ShouldBe("31-communes-1");
        (await second.CompositionsAsync("lanhdao.hp", grain => grain.GetAsync(default))).Value!.Compositions.Count(view => view.Revision == 1).ShouldBe(1);
    }

    [Theory]
    [InlineData("lanhdao.hp")]
    [InlineData("nguyengiap")]
    [InlineData("bo.a03")]
    [InlineData("quantri")]
    public async Task Only_the_standing_body_prescribes(string account)
    {
        await using var host = await CommitteeHost.StartAsync(Today);
        await Should.ThrowAsync<AccessDeniedException>(() => host.CompositionsAsync(account, grain => grain.SetAsync(Terms(1), CompositionScope.Communes, Content(), default)));
        await Should.ThrowAsync<AccessDeniedException>(() => host.CompositionsAsync("thuongtruc.hp", grain => grain.SetAsync(Terms(1), CompositionScope.Communes, Content(), default), "unit:40"));
    }

    private static CommitteeTerms Terms(int number) => new($"command-{number:D4}", null);

    private static CompositionContent Content() => new(
        new DateOnly(2026, 3, 1), "Quyết định 5/QĐ-UBND", "Công an cấp xã",
        [
            new PrescribedPost(MemberPost.Head, "Chủ tịch Ủy ban nhân dân", 1), new PrescribedPost(MemberPost.Deputy, "Phó Chủ tịch Ủy ban nhân dân", 1),
            new PrescribedPost(MemberPost.Member, "Cán bộ văn thư", 2),
        ]);

    private static Task DeliveredAsync(CommitteeHost host) => host.Services.GetRequiredService<IOutboxMonitor>().WaitUntilEmptyAsync(default);

    private static async Task<CommitteeView> CommuneAsync(CommitteeHost host) =>
        (await host.CallAsync("nguyengiap", grain => grain.GetCommitteeAsync(default))).Value!;
}
