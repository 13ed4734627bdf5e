using System.Text;
using Compliance.Documents;
using Compliance.Plans;
using Compliance.Tests.House;

namespace Compliance.Tests.Documents;

/// <summary>Damaged documents, other documents, and the ways in which one text is stored.</summary>
public class ReadingTests
{
    [Fact]
    public void A_number_that_is_missing_in_one_list_does_not_move_the_others()
    {
        var plan = Fixture("lauvdal-hotell");
        Assert.Equal(["1.1", "1.3"], plan.Measures!.Take(2).Select(m => m.Number));
        Assert.Equal(["Hotelldirektøren", "HR-sjefen"], plan.Measures![0].Owners!.Select(o => o.Role));
        Assert.Equal(OwnerKind.Alternative, plan.Measures[1].Owners![0].Kind);
        Assert.Equal(PlanDate.Day(2024, 3, 15), plan.Measures[0].Schedule!.DueOn);
        Assert.Equal(ScheduleKind.Vague, plan.Measures[1].Schedule!.Kind);
    }

    [Fact]
    public void Bullets_are_matched_by_their_order_as_a_guess()
    {
        var plan = Fixture("lauvdal-hotell");
        var measures = plan.Measures!.Where(m => m.Area == "Tilrettelegging").ToArray();
        Assert.Equal(["HMS-ansvarlig", "Hotelldirektøren"], measures.Select(m => m.Owners![0].Role));
        Assert.Equal([PlanDate.HalfYear(2024, 2), PlanDate.Quarter(2025, 2)], measures.Select(m => m.Schedule!.DueOn!.Value));
        Assert.All(measures, m => Assert.True(PlaceOf(plan, m, "owners").Confidence < 1));
    }

    [Fact]
    public void The_subject_of_a_measure_is_a_guess_for_its_owner()
    {
        var plan = Fixture("lauvdal-hotell");
        var measure = plan.Measures![^1];
        Assert.Equal("HR-sjefen", Assert.Single(measure.Owners!).Role);
        Assert.True(PlaceOf(plan, measure, "owners").Confidence < 1);
        Assert.Equal(PlanDate.Day(2024, 6, 1), measure.Schedule!.DueOn);
        Assert.Null(PlaceOf(plan, measure, "schedule.due on").Confidence);
    }

    [Fact]
    public void An_empty_item_is_a_placeholder_and_no_measure()
    {
        var plan = Fixture("lauvdal-hotell");
        Assert.Single(plan.Document!.Placeholders!);
        Assert.Equal((2024, new DateOnly(2026, 12, 31)), (plan.Document.ReferenceYear, plan.Document.PeriodEnd));
        Assert.Equal(5, plan.Measures!.Count);
    }

    [Fact]
    public void A_school_s_plan_for_pupils_is_no_plan_of_an_employer()
    {
        var plan = Fixture("elvemoen-skole");
        Assert.Equal(DocumentKind.Other, plan.Document!.Kind);
        Assert.Contains("skolemiljø", Assert.Single(plan.Document.KindReasons!), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_landing_page_states_nothing()
    {
        var plan = Fixture("forside");
        Assert.Equal(DocumentKind.Other, plan.Document!.Kind);
        Assert.Null(plan.Measures);
        Assert.Null(plan.Employer);
        Assert.Null(plan.Figures);
        Assert.Null(plan.Involvement);
    }

    [Fact]
    public void A_cut_off_document_gives_what_is_there()
    {
        var plan = Fixture("avkuttet");
        Assert.Equal((64, 12, 52), (plan.Employer!.RegularEmployees, plan.Figures!.Balance!.Women, plan.Figures.Balance.Men));
        Assert.Equal(["1.1", "1.2"], plan.Measures!.Select(m => m.Number));
        Assert.All(plan.Measures!, m => Assert.Null(m.Owners));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\f\t\u00A0")]
    public void A_file_without_words_is_an_error(string text)
    {
        var reading = TextDocument.Read(text, "tom.txt");
        Assert.Null(reading.Plan);
        Assert.Equal("tom.txt: error: no text: the file is empty or holds only white space", Assert.Single(reading.Errors).ToString());
    }

    [Fact]
    public void A_file_of_another_kind_is_an_error()
    {
        var reading = DocumentPlanReader.Read(new MemoryStream([1, 2, 3]), "plan.xls");
        Assert.Contains(".txt", Assert.Single(reading.Errors).Message, StringComparison.Ordinal);
        Assert.NotEmpty(DocumentPlanReader.Read(new MemoryStream(new byte[4000]), "plan.txt").Errors);
    }

    [Fact]
    public void A_file_that_is_too_large_is_an_error()
    {
        var reading = DocumentPlanReader.Read(new MemoryStream(new byte[101]), "plan.txt", new DocumentOptions { LargestFile = 100 });
        Assert.Equal("the file is larger than 100 bytes", Assert.Single(reading.Errors).Message);
    }

    [Fact]
    public void Digests_name_the_document_and_the_lexicon()
    {
        var digests = DocumentPlanReader.Read(new MemoryStream("Tiltak"u8.ToArray()), "plan.txt").Digests;
        Assert.Equal(["document", "lexicon"], digests.Keys);
        Assert.All(digests.Values, d => Assert.Equal(64, d.Length));
    }

    public static TheoryData<string, Func<string, byte[]>> Storages => new()
    {
        { "a byte order mark", t => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(t)] },
        { "UTF-16", t => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(t)] },
        { "carriage returns", t => Encoding.UTF8.GetBytes(t.Replace("\n", "\r\n", StringComparison.Ordinal)) },
        { "old Mac line ends", t => Encoding.UTF8.GetBytes(t.Replace('\n', '\r')) },
        { "Windows-1252", Windows1252 },
        { "decomposed accents", t => Encoding.UTF8.GetBytes(t.Normalize(NormalizationForm.FormD)) },
        { "non-breaking spaces", t => Encoding.UTF8.GetBytes(t.Replace("kvinner og", "kvinner\u00A0og", StringComparison.Ordinal)) },
        { "soft hyphens", t => Encoding.UTF8.GetBytes(t.Replace("avdeling", "av\u00ADdeling", StringComparison.Ordinal)) },
        { "a blank line after every line", t => Encoding.UTF8.GetBytes(t.Replace("\n", "\n\n", StringComparison.Ordinal)) },
        { "lines without blank lines", t => Encoding.UTF8.GetBytes(string.Join('\n', t.Split('\n').Where(l => l.Length > 0))) },
        { "pages with numbers", t => Encoding.UTF8.GetBytes(Paged(t)) },
        { "bookmarks at the end", t => Encoding.UTF8.GetBytes(t + "\n\n\tMål:\n\tBakgrunn:\n\tTiltak:\n\t4.1 Rekruttering Mål:\n\tAnsvarlig:\n") },
    };

    [Theory]
    [MemberData(nameof(Storages), DisableDiscoveryEnumeration = true)]
    public void The_same_text_gives_the_same_plan_with(string storage, Func<string, byte[]> store)
    {
        var text = System.IO.File.ReadAllText(Repository.PathOf("samples", "nordlys-verft.txt"));
        var expected = PlanText.Of(Read(Encoding.UTF8.GetBytes(text)));
        var bytes = store(text);
        Assert.Equal(expected, PlanText.Of(Read(bytes)));
        Assert.NotEmpty(storage);
    }

    // Written by hand: a code page would need a package more.
    private static byte[] Windows1252(string text) => [.. text.Select(c => c switch { '•' => (byte)0x95, '–' => (byte)0x96, _ => (byte)c })];

    private static string Paged(string text)
    {
        var lines = text.Split('\n');
        var result = new StringBuilder();
        for (int i = 0, onPage = 0, page = 1; i < lines.Length; i++)
        {
            result.Append(lines[i]).Append('\n');
            if (++onPage < 25 || lines[i].Length > 0)
                continue;
            result.Append("Side ").Append(page++).Append(" av 9\n\fNordlys Verft – internt\n\n");
            onPage = 0;
        }

        return result.ToString();
    }

    private static Plan Read(byte[] bytes) => DocumentPlanReader.Read(new MemoryStream(bytes), "plan.txt").Plan!;

    private static Plan Fixture(string name) =>
        Read(System.IO.File.ReadAllBytes(Repository.PathOf("tests", "Compliance.Tests", "Documents", "Fixtures", name + ".txt")));

    private static Place PlaceOf(Plan plan, Measure measure, string member) =>
        plan.Sources!.Places[PlanPath.Item("measures", PlanPath.KeysOf([.. plan.Measures!])[plan.Measures!.ToList().IndexOf(measure)]) + "." + member];
}
