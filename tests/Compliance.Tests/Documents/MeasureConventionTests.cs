using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What is not told of a measure is missed only where the document tells it of others in the same way; else it is asked for.</summary>
public class MeasureConventionTests
{
    [Fact]
    public void An_owner_is_missed_where_another_of_the_list_has_one() =>
        Assert.False(Search("- Rampe ved porten. Ansvarlig: Driftssjefen.\n- Mentor for nye\n", "Mentor for nye", "owners").MayBeThere);

    [Fact]
    public void An_owner_is_asked_for_where_few_of_the_list_have_one() =>
        Assert.True(Search("- Rampe ved porten. Ansvarlig: Driftssjefen.\n- Teleslynge\n- Tolk på møter\n- Mentor for nye\n", "Mentor for nye", "owners").MayBeThere);

    [Fact]
    public void One_list_says_nothing_of_how_another_in_the_chapter_is_told() =>
        Assert.True(Search("- Rampe ved porten. Ansvarlig: Driftssjefen.\n- Teleslynge. Ansvarlig: Driftssjefen.\n\n### Aktiviteter\n\n- Tolk på møter\n- Mentor for nye\n", "Mentor for nye", "owners").MayBeThere);

    [Fact]
    public void An_owner_is_asked_for_where_none_of_the_list_has_one() =>
        Assert.True(Search("- Rampe ved porten\n- Mentor for nye\n", "Mentor for nye", "owners").MayBeThere);

    [Fact]
    public void An_owner_is_missed_where_the_same_heading_has_owners_in_most_of_its_lists()
    {
        const string Others = "- Rampe ved porten. Ansvarlig: Driftssjefen.\n\n## Rekruttering\n\n### Tiltak\n\n- Mentor for nye\n";
        Assert.False(Search(Others, "Mentor for nye", "owners").MayBeThere);
        Assert.True(Search(Others.Replace("### Tiltak", "### Aktiviteter", StringComparison.Ordinal), "Mentor for nye", "owners").MayBeThere);
    }

    [Theory]
    [InlineData("| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Mentor for nye | | 2025 |\n", false)]
    [InlineData("| Tiltak | Frist |\n|---|---|\n| Mentor for nye | 2025 |\n", false)]
    [InlineData("| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Rampe | HR | 2026 |\n\n## Før\n\n| Tiltak | Frist |\n|---|---|\n| Mentor for nye | 2025 |\n", true)]
    public void A_table_leaves_out_an_owner_in_an_empty_cell_or_where_no_table_has_a_column_for_it(string table, bool mayBeThere) =>
        Assert.Equal(mayBeThere, Search(table, "Mentor for nye", "owners").MayBeThere);

    [Theory]
    [InlineData("| Tiltak | Ansvarlig | Status |\n|---|---|---|\n| Rampe | HR | Ferdig |\n| Mentor for nye | HR | |\n", false)]
    [InlineData("| Tiltak | Ansvarlig |\n|---|---|\n| Rampe | HR |\n| Mentor for nye | HR |\n", true)]
    public void How_far_it_is_is_missed_only_where_others_say_it(string table, bool mayBeThere) =>
        Assert.Equal(mayBeThere, SearchOf(Read(table), "Mentor for nye", "status")?.MayBeThere == true);

    [Fact]
    public void How_far_it_is_is_missed_where_its_time_has_passed()
    {
        const string Table = "| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Rampe | HR | Mai 2026 |\n| Mentor for nye | HR | Mai 2023 |\n";
        Assert.True(Search(Table, "Rampe", "status").MayBeThere);
        Assert.Null(SearchOf(Read(Table), "Mentor for nye", "status"));
    }

    [Fact]
    public void A_result_is_asked_for_where_no_measure_has_one() =>
        Assert.True(Search("- Rampe ved porten. Gjennomført.\n- Mentor for nye. Gjennomført.\n", "Rampe ved porten", "result").MayBeThere);

    [Theory]
    [InlineData("Tiltak K1: Kvinner oppfordres til å søke. Ansvar: HR. Frist: Mai 2026.", "K1")]
    [InlineData("Tiltak B: Kvinner oppfordres til å søke. Ansvar: HR. Frist: Mai 2026.", "B")]
    public void A_mark_of_letters_and_digits_names_a_measure(string line, string number)
    {
        var plan = Read("## Rekruttering\n\nMål: Flere kvinner.\n\n" + line + "\n");
        Assert.Equal((number, "Kvinner oppfordres til å søke."), (Assert.Single(plan.Measures!).Number, plan.Measures![0].Text));
        Assert.Equal("Flere kvinner.", Assert.Single(plan.Goals!).Text);
    }

    [Theory]
    [InlineData("2025–2027", true)]
    [InlineData("2025", false)]
    public void A_goal_of_a_plan_for_some_years_may_be_meant_for_them(string period, bool mayBeThere)
    {
        var plan = Read("## Rekruttering\n\nMål: Minst ti kvinner i driften.\n", period);
        Assert.Equal(mayBeThere, plan.Sources!.Searched.Any(s => s.Key.EndsWith(".deadline", StringComparison.Ordinal) && s.Value.MayBeThere));
    }

    private static SearchedInVain Search(string text, string measure, string member) => Assert.IsType<SearchedInVain>(SearchOf(Read(text), measure, member));

    private static SearchedInVain? SearchOf(Plan plan, string measure, string member)
    {
        var at = plan.Measures!.ToList().FindIndex(m => m.Text!.StartsWith(measure, StringComparison.Ordinal));
        return plan.Sources!.Searched.GetValueOrDefault(PlanPath.Item("measures", PlanPath.KeysOf([.. plan.Measures!])[at]) + "." + member);
    }

    [Fact]
    public void A_goal_beside_a_measure_may_have_its_time()
    {
        var plan = Read("| Tiltak | Mål | Ansvarlig | Frist |\n| --- | --- | --- | --- |\n| Bemanningssenter | 40 hele stillinger | HR-sjef | 1. oktober 2025 |\n| Opplæring av ledere | Alle ledere | HR-sjef | 1. mai 2025 |\n");
        Assert.Equal(2, plan.Goals!.Count);
        Assert.All(plan.Goals, g => Assert.Null(g.Deadline));
        Assert.True(plan.Sources!.Searched["goals[40 hele stillinger].deadline"].MayBeThere);
    }

    private static Plan Read(string text, string period = "2025")
    {
        var head = $"# Handlingsplan for likestilling {period}\n\nFjordblikk Bakeri AS\n\nPlanen gjelder alle ansatte, også vikarer og lærlinger.\n\n## Tilrettelegging\n\n### Tiltak\n\n";
        return Assert.IsType<Plan>(TextDocument.Read(head + text, "plan.md").Plan);
    }
}
