namespace Compliance.Documents;

/// <summary>A label that is a heading: what stands in the chapters below it is what the heading says.</summary>
internal sealed record LevelledLabel(Label Label, int Level, bool IsNumbered)
{
    // "4.2 Risiko og årsaker" / "Rekruttering": in plain text a heading without a number has no level of its own.
    // "Dette fant vi" in chapter 7.2 is above nothing of 7.3.
    public bool IsAbove(TextBlock block) =>
        block.Level > Level ? IsNumbered || block.Number?.Contains('.') != true : IsNumbered && block.Number is null && Label == Label.Risk;
}
