using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Documents.Formats;

/// <summary>A part of a document, whatever format it is written in.</summary>
internal abstract record Part;

internal sealed record Heading(int Level, string? Number, string Text) : Part
{
    public string Line => Number is null ? Text : Number + " " + Text;
}

/// <summary>A word on a line of its own, with a colon.</summary>
internal sealed record LabelLine(string Text) : Part;

internal sealed record Paragraph(string Text) : Part;

internal sealed record Items(bool Numbered, IReadOnlyList<string> Texts) : Part;

internal sealed record Grid(IReadOnlyList<IReadOnlyList<string>> Rows) : Part
{
    /// <summary>Number of characters of the longest cell of a column.</summary>
    public int WidthOf(int column) => Rows.Max(r => r[column].Length);
}

/// <summary>The content of a plan of an employer that does not exist.</summary>
internal sealed record PlanContent(IReadOnlyList<Part> Parts)
{
    private static readonly string[] Employers = ["Hegrevik Mekaniske AS", "Solberg Bakeri AS", "Vestlia Renhold AS", "Tindefjell Transport AS"];
    private static readonly string[] Areas = ["Rekruttering", "Lønns- og arbeidsvilkår", "Forfremmelse", "Utviklingsmuligheter", "Tilrettelegging"];
    private static readonly string[] Goals = ["Minst 40 % av de nyansatte skal være kvinner innen utgangen av 2026.", "Ingen skal arbeide ufrivillig deltid."];
    private static readonly string[] Backgrounds = ["Få kvinner søker på stillingene i produksjonen, og annonsene når ikke ut til dem.", "Mange av de ansatte vet ikke hvem de kan spørre."];
    private static readonly string[] Measures =
    [
        "Gjennomgå alle stillingsannonser med tanke på språk og bilder før de blir lyst ut.", "Holde kurs for alle ledere i inkluderende rekruttering.",
        "Innføre faste kriterier for lønnstillegg.", "Invitere alle ansatte til årlig samtale om utvikling og behov for tilrettelegging.",
    ];

    private static readonly string[] Owners = ["HR-sjefen", "Daglig leder", "Produksjonssjefen", "Hovedverneombudet"];
    private static readonly string[] Deadlines = ["1. mai 2025", "Innen 31. desember 2025", "Årlig i september", "2. kvartal 2025"];

    /// <summary>Contents with other employers, areas, measures and figures.</summary>
    public static Gen<PlanContent> Generator() =>
        from employer in Gen.Elements(Employers)
        from year in Gen.Choose(2023, 2026)
        from women in Gen.Choose(3, 400)
        from men in Gen.Choose(3, 400)
        from partTime in Gen.Choose(1, 20)
        from areas in Gen.Choose(1, 3)
        from seeds in Gen.ArrayOf(Gen.Choose(0, 1000), 24)
        from asTable in Gen.Elements(true, false)
        select new PlanContent([.. Of(employer, year, women, men, partTime, areas, seeds, asTable)]);

    private static IEnumerable<Part> Of(string employer, int year, int women, int men, int partTime, int areas, int[] seeds, bool asTable)
    {
        yield return new Heading(1, null, $"Handlingsplan for likestilling {year}");
        yield return new Paragraph($"Planen gjelder for {employer} og er dokumentasjonen vår på arbeidet etter likestillings- og diskrimineringsloven § 26.");
        yield return new Heading(2, "1", "Tilstanden");
        if (asTable)
        {
            yield return new Grid([["Gruppe", "Kvinner", "Menn"], ["Ansatte i alt", $"{women}", $"{men}"], ["Deltidsansatte", $"{partTime}", $"{partTime + 1}"]]);
            yield return new Paragraph("Tallene er hentet fra lønnssystemet ved utgangen av året.");
        }
        else
        {
            yield return new Items(false, [$"Antall kvinner: {women}", $"Antall menn: {men}", $"Deltidsansatte: {partTime} kvinner og {partTime + 1} menn"]);
        }

        yield return new Heading(2, "2", "Områder og tiltak");
        for (var area = 0; area < areas; area++)
        {
            yield return new Heading(3, $"2.{area + 1}", Areas[(seeds[area] + area) % Areas.Length]);
            yield return new LabelLine("Mål:");
            yield return new Paragraph(Pick(Goals, seeds[3 + area]));
            yield return new LabelLine("Bakgrunn:");
            yield return new Paragraph(Pick(Backgrounds, seeds[6 + area]));
            var count = 1 + (seeds[9 + area] % 3);
            yield return new LabelLine("Tiltak:");
            yield return new Items(true, [.. Enumerable.Range(0, count).Select(i => Measures[(seeds[12 + area] + i) % Measures.Length])]);
            yield return new LabelLine("Ansvarlig:");
            yield return new Items(true, [.. Enumerable.Range(0, count).Select(i => Owners[(seeds[15 + area] + i) % Owners.Length])]);
            yield return new LabelLine("Tidsfrist:");
            yield return new Items(true, [.. Enumerable.Range(0, count).Select(i => Deadlines[(seeds[18 + area] + i) % Deadlines.Length])]);
        }

        yield return new Heading(2, "3", "Oppfølging");
        yield return new Paragraph("Likestillingsutvalget går gjennom planen hvert kvartal sammen med hovedverneombudet og de tillitsvalgte.");
    }

    private static string Pick(string[] from, int seed) => from[seed % from.Length];
}
