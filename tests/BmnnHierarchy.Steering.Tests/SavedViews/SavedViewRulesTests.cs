using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.SavedViews;

namespace BmnnHierarchy.Steering.Tests.SavedViews;

/// <summary>A person's own filters: named, renamed, default, taken away.</summary>
public sealed class SavedViewRulesTests
{
    private static readonly UnitKey HaiPhong = UnitKey.Parse("unit:31");
    private static readonly UnitKey NgheAn = UnitKey.Parse("unit:40");

    private SavedViewsState _state = SavedViewsState.Empty;
    private int _sequence;

    [Fact]
    public void A_filter_is_kept_under_its_name_and_the_same_name_takes_the_new_filter()
    {
        Take(SavedViewRules.Save(_state, "a", HaiPhong, "  Quá hạn ", "?trang-thai=qua-han"));
        _state.Views["a"].ShouldBe(new KeptView("a", "unit:31", "Quá hạn", "trang-thai=qua-han", false));
        Take(SavedViewRules.Save(_state, "b", HaiPhong, "QUÁ HẠN", "mang=IV"));
        _state.Views.Values.ShouldHaveSingleItem().Query.ShouldBe("mang=IV");
    }

    [Fact]
    public void Saving_what_is_saved_already_changes_nothing()
    {
        Take(SavedViewRules.Save(_state, "a", HaiPhong, "Quá hạn", "mang=IV"));
        SavedViewRules.Save(_state, "b", HaiPhong, "Quá hạn", "mang=IV").Value.ShouldBe(("a", null));
    }

    [Theory]
    [InlineData(null, SteeringRefusals.ViewNameMissing)]
    [InlineData("  ", SteeringRefusals.ViewNameMissing)]
    [InlineData("Văn bản tuyệt mật", SteeringRefusals.TextCarriesSecretMark)]
    [InlineData("a\u0001", SteeringRefusals.TextHasControlCharacters)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", SteeringRefusals.ViewNameTooLong)]
    public void A_name_must_be_there_short_and_harmless(string? name, string code)
    {
        Take(SavedViewRules.Save(_state, "a", HaiPhong, "Quá hạn", "mang=IV"));
        SavedViewRules.Save(_state, "b", HaiPhong, name, "mang=IV").Refusal!.Code.ShouldBe(code);
        SavedViewRules.Rename(_state, "a", name).Refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public void A_filter_that_is_too_long_and_a_view_too_many_are_refused()
    {
        SavedViewRules.Save(_state, "a", HaiPhong, "x", new string('a', SavedViewRules.LongestQuery + 1)).Refusal!.Code.ShouldBe(SteeringRefusals.ViewFilterTooLong);
        for (var i = 0; i < SavedViewRules.Most; i++)
        {
            Take(SavedViewRules.Save(_state, $"v{i}", HaiPhong, $"Bộ lọc {i}", "mang=IV"));
        }

        SavedViewRules.Save(_state, "one-more", NgheAn, "Bộ lọc", "mang=IV").Refusal!.Code.ShouldBe(SteeringRefusals.ViewsTooMany);
        SavedViewRules.Save(_state, "again", HaiPhong, "Bộ lọc 3", "mang=III").IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void One_view_of_a_unit_is_the_default_and_another_units_default_stays()
    {
        Take(SavedViewRules.Save(_state, "a", HaiPhong, "A", "mang=I"));
        Take(SavedViewRules.Save(_state, "b", HaiPhong, "B", "mang=II"));
        Take(SavedViewRules.Save(_state, "c", NgheAn, "C", "mang=III"));
        Take(SavedViewRules.SetDefault(_state, "a", true));
        Take(SavedViewRules.SetDefault(_state, "c", true));
        Take(SavedViewRules.SetDefault(_state, "b", true));
        _state.Views.Values.Where(view => view.IsDefault).Select(view => view.Id).ShouldBe(["b", "c"]);
        SavedViewRules.SetDefault(_state, "b", true).Value.Event.ShouldBeNull();
        Take(SavedViewRules.SetDefault(_state, "b", false));
        _state.Views.Values.Where(view => view.IsDefault).Select(view => view.Id).ShouldBe(["c"]);
    }

    [Fact]
    public void A_view_is_renamed_unless_another_has_the_name_and_taken_away_once()
    {
        Take(SavedViewRules.Save(_state, "a", HaiPhong, "A", "mang=I"));
        Take(SavedViewRules.Save(_state, "b", HaiPhong, "B", "mang=II"));
        SavedViewRules.Rename(_state, "a", "b").Refusal!.Code.ShouldBe(SteeringRefusals.ViewNameTaken);
        Take(SavedViewRules.Rename(_state, "a", "a"));
        Take(SavedViewRules.Delete(_state, "a"));
        _state.Views.Keys.ShouldBe(["b"]);
        SavedViewRules.Delete(_state, "a").Refusal!.Code.ShouldBe(SteeringRefusals.ViewUnknown);
        SavedViewRules.Rename(_state, null, "x").Refusal!.Code.ShouldBe(SteeringRefusals.ViewUnknown);
    }

    [Theory]
    [InlineData("steering.view-saved", """{"view":"a1","unit":"unit:31","name":"Quá hạn","query":"trang-thai=qua-han"}""")]
    [InlineData("steering.view-renamed", """{"view":"a1","name":"Quá hạn lâu"}""")]
    [InlineData("steering.view-made-default", """{"view":"a1","isDefault":true}""")]
    [InlineData("steering.view-deleted", """{"view":"a1"}""")]
    public void Every_stored_payload_is_read_and_written_letter_by_letter(string type, string payload) => (type switch
    {
        ViewSaved.Type => CanonicalJson.Read<ViewSaved>(payload).ToEvent(),
        ViewRenamed.Type => CanonicalJson.Read<ViewRenamed>(payload).ToEvent(),
        ViewMadeDefault.Type => CanonicalJson.Read<ViewMadeDefault>(payload).ToEvent(),
        _ => CanonicalJson.Read<ViewDeleted>(payload).ToEvent(),
    }).ShouldBe(new NewEvent(type, 1, payload));

    private void Take(Result<(string View, NewEvent? Event)> decided)
    {
        decided.Refusal.ShouldBeNull();
        if (decided.Value.Event is { } change)
        {
            _state = SavedViewsFold.Instance.Apply(_state, new RecordedEvent(
                "steering/views:x", ++_sequence, change.Type, change.Version, change.Payload, DateTimeOffset.UnixEpoch, "x", $"c{_sequence}", Digest.Zero, null, Digest.Zero));
        }
    }
}
