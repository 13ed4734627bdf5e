namespace Compliance.Documents;

/// <summary>What stands under "Tiltak" and is no measure.</summary>
internal static class Denials
{
    private const int LatestDenial = 4;

    /// <summary>"Vi har ikke gjennomført …" says that there was no measure, unless another sentence says what is to come.</summary>
    public static bool IsNone(Entry entry) =>
        entry.Sentences.All(s => s.IsQuestion || IsDenied(s)) || (entry.Sentences.Any(IsDenied) && !entry.Sentences.Any(s => !IsDenied(s) && s.Has(Category.Intentions)));

    private static bool IsDenied(Sentence sentence) => sentence.First(Category.NoMeasure) is { First: <= LatestDenial };
}
