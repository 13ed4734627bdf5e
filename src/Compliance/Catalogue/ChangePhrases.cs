namespace Compliance.Catalogue;

/// <summary>The words of a change log in one language.</summary>
internal sealed record ChangePhrases
{
    public required Func<string, string, string, string> Title { get; init; }

    public required string Nothing { get; init; }

    public required string Parameters { get; init; }

    public required string Definitions { get; init; }

    public required string Duties { get; init; }

    public required string NewRules { get; init; }

    public required string DroppedRules { get; init; }

    public required string ChangedRules { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string New { get; init; }

    public required string Dropped { get; init; }

    public required Func<string, string, string> Renamed { get; init; }

    public required Func<string, string, string, string> FromTo { get; init; }

    public required Func<string, string, string> ValueAdded { get; init; }

    public required Func<string, string, string> ValueDropped { get; init; }

    public required string Levels { get; init; }

    public required string Condition { get; init; }

    public required string RuleTitle { get; init; }

    public required string Texts { get; init; }

    public required string CompareAs { get; init; }

    public required Func<string, string> RuleStatus { get; init; }

    public static ChangePhrases For(string language) => language is "nb" or "nn" or "no" ? Norwegian : English;

    private static ChangePhrases English { get; } = new()
    {
        Title = (pack, old, now) => $"{pack}: what changed from {old} to {now}",
        Nothing = "Nothing that is checked has changed.",
        Parameters = "Figures and lists",
        Duties = "Duties",
        Definitions = "Terms",
        NewRules = "New rules",
        DroppedRules = "Dropped rules",
        ChangedRules = "Changed rules",
        Before = "Before",
        After = "Now",
        New = "new",
        Dropped = "dropped",
        Renamed = (old, now) => $"is now called `{now}`; it was `{old}`",
        FromTo = (what, old, now) => $"{what}: {old} becomes {now}",
        ValueAdded = (value, from) => $"{value} from {from} on is new",
        ValueDropped = (value, from) => $"{value} from {from} on is no longer there",
        Levels = "How much it binds, and by which source",
        Condition = "What it asks for",
        RuleTitle = "Title",
        Texts = "The words of findings, question or advice were edited; what is checked is the same.",
        CompareAs = "Compared as",
        RuleStatus = status => $"Status: {status}",
    };

    private static ChangePhrases Norwegian { get; } = new()
    {
        Title = (pack, old, now) => $"{pack}: endringer fra {old} til {now}",
        Nothing = "Ingenting av det som kontrolleres, er endret.",
        Parameters = "Tall og lister",
        Duties = "Plikter",
        Definitions = "Begreper",
        NewRules = "Nye regler",
        DroppedRules = "Regler som er tatt ut",
        ChangedRules = "Endrede regler",
        Before = "Før",
        After = "Nå",
        New = "ny",
        Dropped = "tatt ut",
        Renamed = (old, now) => $"heter nå `{now}`; den het `{old}`",
        FromTo = (what, old, now) => $"{what}: {old} blir {now}",
        ValueAdded = (value, from) => $"{value} fra {from} er ny",
        ValueDropped = (value, from) => $"{value} fra {from} er tatt ut",
        Levels = "Hvor sterkt den binder, og etter hvilken kilde",
        Condition = "Hva den krever",
        RuleTitle = "Tittel",
        Texts = "Ordlyden i meldinger, spørsmål eller råd er redigert; det som kontrolleres, er det samme.",
        CompareAs = "Sammenlignes som",
        RuleStatus = status => $"Status: {status}",
    };
}
