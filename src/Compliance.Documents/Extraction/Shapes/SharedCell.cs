namespace Compliance.Documents;

/// <summary>A cell that says two things with a stroke between them, as its column does: "Pågår / HR" under "Status/Ansvarlig".</summary>
internal static class SharedCell
{
    /// <summary>The half that says what a label asks for; null where no half is plainly the one.</summary>
    public static TextBlock? HalfFor(TextBlock block, Label label, OutlineBuilder outline)
    {
        var stroke = block.Text.IndexOf('/', StringComparison.Ordinal);
        if (stroke < 2 || stroke != block.Text.LastIndexOf('/') || stroke + 1 >= block.Text.Length || (char.IsAsciiDigit(block.Text[stroke - 1]) && char.IsAsciiDigit(block.Text[stroke + 1])))
            return null;
        var first = block.Part(0, stroke, block.Kind);
        var second = block.Part(stroke + 1, block.Text.Length, block.Kind);
        return (Says(first, label, outline), Says(second, label, outline)) switch
        {
            (true, false) => first,
            (false, true) => second,
            _ => null,
        };
    }

    private static bool Says(TextBlock half, Label label, OutlineBuilder outline)
    {
        if (half.Text.Length == 0 || outline.Read(half) is not [var sentence, ..])
            return false;
        var saysWhenOrHowFar = CellType.Of(sentence) is Label.Schedule or Label.Status || sentence.Has(Category.MeasureStates) || sentence.Dates.Count > 0;
        return label switch
        {
            Label.Owners => sentence.Has(Category.Owners) ? !sentence.Has(Category.MeasureStates) : !saysWhenOrHowFar,
            Label.Status => sentence.Has(Category.MeasureStates),
            Label.Schedule => CellType.Of(sentence) == Label.Schedule || sentence.Dates.Count > 0,
            _ => false,
        };
    }
}
