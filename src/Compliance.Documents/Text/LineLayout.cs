namespace Compliance.Documents;

/// <summary>
/// Lines of plain text to blocks, in one pass. It knows no language: only white space, punctuation, numbers, bullets, letter
/// case, and whether a line was broken because it was full.
/// </summary>
internal sealed class LineLayout
{
    private const int LinesToOneThatGoesOn = 20;
    private const int NarrowestText = 60;
    private const int TitleLines = 3;
    private const int FewestLines = 12;
    private const int ShortestInCapitals = 8;
    private const int LongestMonth = 16;
    private const int WordsOfText = 7;
    private const int WordsOfLabel = 2;
    private const int LongestItem = 8;

    // A table of contents stood between the lines.
    private const int Removed = 4;
    private readonly string text;
    private readonly List<PhysicalLine> lines;
    private readonly List<TextBlock> blocks;
    private readonly Func<int, bool> isLarge;
    private readonly ILinePositions? positions;
    private readonly int usualGap;
    private readonly int width;
    private readonly ListDepths depths = new();
    private BlockBuilder? open;
    private BlockBuilder? spare;
    private string? lastNumber;
    private string? lastTitle;

    private LineLayout(string text, List<PhysicalLine> lines, Func<int, bool> isLarge, ILinePositions? positions, IReadOnlyList<DrawnRows> drawn)
    {
        this.positions = positions;
        this.text = text;
        this.lines = lines;
        this.isLarge = isLarge;
        blocks = new List<TextBlock>(lines.Count);
        var running = DrawnRows.Without(drawn, lines);
        usualGap = UsualGap(text, running);
        width = UsualWidth(running);
    }

    public static DocumentText Read(string file, string text)
    {
        text = WithLineFeeds(text);
        var (lines, pages) = PhysicalLine.Split(text);
        var layout = new LineLayout(text, TextColumns.InOrder(text, NumbersAlone.Without(text, PageFurniture.Without(text, Letterhead.Divided(text, lines), pages.Count))), _ => false, null, []);
        layout.TakeAll(LineTables.Find(text, layout.lines, layout.usualGap));
        return new DocumentText(file, text, ContinuedTables.Join(StackedBlocks.Join(layout.blocks)), pages);
    }

    /// <summary>Lines of pages whose positions are known.</summary>
    /// <param name="file">Path as messages print it.</param>
    /// <param name="text">The text that the lines stand in.</param>
    /// <param name="lines">Lines of text and of tables.</param>
    /// <param name="pages">Offset at which each page begins.</param>
    /// <param name="positions">Where the words of the lines stand.</param>
    /// <param name="isLarge">True for the index of a line in letters larger than those of the text.</param>
    /// <param name="drawn">Tables whose cells are known.</param>
    public static DocumentText Read(string file, string text, List<PhysicalLine> lines, List<int> pages, ILinePositions positions, Func<int, bool> isLarge, IReadOnlyList<DrawnRows> drawn)
    {
        var layout = new LineLayout(text, lines, isLarge, positions, drawn);
        layout.TakeAll(LineTables.Find(text, lines, layout.usualGap, positions, drawn));
        return new DocumentText(file, text, ContinuedTables.Join(StackedBlocks.Join(layout.blocks)), pages);
    }

    private void TakeAll(List<LineTable> tables)
    {
        var i = 0;
        foreach (var table in tables)
        {
            for (; i < table.First; i++)
                Take(i);
            Close();
            blocks.AddRange(table.Rows);
            i = table.End;
        }

        for (; i < lines.Count; i++)
            Take(i);
        Close();
    }

    private void Take(int i)
    {
        var line = lines[i];
        var words = line.In(text);
        var marker = LineMarker.Of(words);
        if (LineLook.IsBold(words))
            StartBold(line);
        else if (marker.Kind != Marker.None && BeginsItem(i, marker))
            StartItem(i, marker);
        else if (open is not null && Continues(i))
            open.Append(line.Start, line.End);
        else
            StartUnmarked(i);
    }

    // "**Oppfølging**" on a line of its own, as text that was written for a web page keeps it.
    private void StartBold(PhysicalLine line)
    {
        Start(Builder(BlockKind.Heading, line.Start), line.Start + LineLook.BoldMark, line.End - LineLook.BoldMark);
        Close();
    }

    private void StartUnmarked(int i)
    {
        var line = lines[i];
        var heading = IsHeading(i) && !FillsLabel(i);
        Start(Builder(heading ? BlockKind.Heading : BlockKind.Paragraph, line.Start), line.Start, line.End);
    }

    private void StartItem(int i, LineMarker marker)
    {
        var line = lines[i];
        var heading = marker is { Kind: Marker.Number } && (marker.Parts > 1 || !marker.Punctuated || isLarge(i) || LeadsText(i, marker) || IsInCapitals(i, marker)) && (IsHeading(i) || LineLook.IsQuestion(line.In(text)));
        var item = Builder(heading ? BlockKind.Heading : BlockKind.ListItem, line.Start);
        item.Number = marker.Number;
        item.Bullet = marker.Kind == Marker.Number ? null : line.In(text)[..1].ToString();
        item.Indent = line.Indent;
        item.Level = heading ? marker.Parts : depths.Of(marker, line.Indent);
        Start(item, line.Start + marker.Length, line.End);
        lastNumber = marker.Number ?? lastNumber;
        lastTitle = heading ? marker.Number : lastTitle;
    }

    // "2. LØNS- OG ARBEIDSVILKÅR": words in capitals on a line apart are a title, whatever stands above it.
    private bool IsInCapitals(int i, LineMarker marker) =>
        i + 1 < lines.Count && lines[i].Gap > usualGap && lines[i + 1].Gap > usualGap && lines[i].In(text)[marker.Length..] is { Length: >= ShortestInCapitals } words && LineLook.IsInCapitals(words);

    // "1. Om bedriften" between running text: a title, for an item stands below a label or another item.
    private bool LeadsText(int i, LineMarker marker)
    {
        var counts = CountsChapters(marker);
        if ((counts || BeginsChapters(i, marker)) && i + 1 < lines.Count && lines[i].Indent == 0 && lines[i].Gap > usualGap && (lines[i + 1].Gap > usualGap || (counts && IsTitleBelow(i + 1))))
            return true;
        if ((open is { Kind: BlockKind.ListItem } && !ListNumber.IsNextChapter(lastNumber, marker.Number) && !counts) || (open is { Kind: BlockKind.Heading } && i > TitleLines && lines[i].Gap < usualGap + Removed))
            return false;
        if (i + 1 >= lines.Count || lines[i].Indent > 0 || lines[i + 1].Indent > 0 || marker.Number is not [>= '0' and <= '9', ..])
            return false;
        var next = lines[i + 1].In(text);
        return WasBroken(i + 1) && char.IsUpper(next[0]) && LineMarker.Of(next).Kind == Marker.None && !LineLook.HasLabel(next) && !LineLook.IsLabel(next) && EndsAsText(i + 1);
    }

    // "5. Evaluering" behind the dashes of "4. Mål".
    private bool CountsChapters(LineMarker marker) => !char.IsAsciiDigit(open?.Number?[0] ?? ' ') && lastTitle is { } before
        && (ListNumber.IsNext(before, marker.Number!) || ListNumber.IsNextChapter(before, marker.Number));

    // "1. Hvem er vi?" behind the last item of a table of contents.
    private bool BeginsChapters(int i, LineMarker marker) => marker.Number == "1" && open is { Kind: BlockKind.ListItem, Number: not null } && (open.Indent > lines[i].Indent || LineLook.IsQuestion(lines[i].In(text)));

    // "2. Tilstanden" / "Kjønnsbalanse", "3. Tiltak" / "- Kurs": the first part of a chapter, or its list.
    private bool IsTitleBelow(int i) => LineMarker.Of(lines[i].In(text)).Kind is Marker.Bullet or Marker.Dash || (char.IsUpper(text[lines[i].Start]) && !LineLook.IsLabel(lines[i].In(text)) && IsHeading(i));

    // A line as long as the text's, or one that ends a sentence.
    private bool EndsAsText(int i) =>
        text[lines[i].End - 1] is '.' or '!' or '?' || (i + 1 < lines.Count && lines[i + 1].Gap <= usualGap && (char.IsLower(text[lines[i + 1].Start]) || !WasBroken(i + 1)));

    // Of two builders one is open and the other is free.
    private BlockBuilder Builder(BlockKind kind, int begin)
    {
        var builder = spare ?? new BlockBuilder(text);
        spare = null;
        (builder.Kind, builder.Begin, builder.Number, builder.Bullet, builder.Indent, builder.Level) = (kind, begin, null, null, 0, 1);
        return builder;
    }

    private void Start(BlockBuilder block, int start, int end)
    {
        Close();
        if (block.Kind == BlockKind.Heading)
            depths.Reset();
        open = block;
        if (start < end)
            block.Append(start, end);
    }

    private void Close()
    {
        if (open is null)
            return;
        blocks.Add(open.Build());
        (open, spare) = (null, open);
    }

    // A number or dash at the beginning of a line may also be a date or a figure in running text.
    private bool BeginsItem(int i, LineMarker marker)
    {
        if (open is not null && i > 0 && text[lines[i - 1].End - 1] == '§')
            return false;
        var rest = lines[i].In(text)[marker.Length..];
        var free = open is null or { Kind: BlockKind.Heading } || IsTerminated(i - 1) || lines[i].Gap > usualGap || CountsOn(marker);
        return marker.Kind switch
        {
            Marker.Bullet => true,
            Marker.Dash => free || open!.Kind == BlockKind.ListItem,
            _ when IsMonth(rest) && (!marker.Punctuated || char.IsLower(rest[0])) => false,
            _ when !marker.Punctuated => rest.Length > 0 && char.IsUpper(rest[0]) && marker.Number!.Length <= 6 && (IsHeading(i) || CountsBelow(marker) || CountsAlong(i, marker)) && (free || WasBroken(i)),
            _ when rest.Length == 0 && IsDayAbove(i, marker) => false,
            _ when rest.Length > 0 && (char.IsLower(rest[0]) || char.IsAsciiDigit(rest[0])) => free && open is not { Kind: BlockKind.Paragraph } && !IsDateAhead(marker, rest),
            _ => true,
        };
    }

    /// <summary>"2." after an item "1.".</summary>
    private bool CountsOn(LineMarker marker) => open is { Kind: BlockKind.ListItem, Number: { } before } && (marker is { Punctuated: true, Parts: 1 } || marker.Parts > 1)
        && ListNumber.IsNext(before, marker.Number!);

    /// <summary>"2.1 Flere kvinner søker." below "2. Mål", and "2.2" behind it.</summary>
    private bool CountsBelow(LineMarker marker) => marker.Parts > 1 && lastNumber is { } before
        && (marker.Number == before + ".1" || ListNumber.IsNext(before, marker.Number!));

    // "1.1 Kurs for ledere." above "1.2 Nye maler."
    private bool CountsAlong(int i, LineMarker marker) => marker.Parts > 1
        && (marker.IsAboveNext(text, lines, i, usualGap)
            || (i > 0 && LineMarker.Of(lines[i - 1].In(text)).Number is { } before && ListNumber.IsNext(before, marker.Number!)));

    // "Frist: 1." / "juni 2025": the page was too narrow for the date.
    private bool IsDayAbove(int i, LineMarker marker)
    {
        if (marker.Number is not { Length: <= 2 } || i + 1 >= lines.Count || lines[i + 1].Gap > usualGap)
            return false;
        var next = lines[i + 1].In(text);
        return char.IsLower(next[0]) && (next.Length <= LongestMonth || IsDateAhead(marker, next));
    }

    private static bool IsDateAhead(LineMarker marker, ReadOnlySpan<char> rest) =>
        marker.Number is { Length: 1 or 2 } && rest.Length > 3 && rest.IndexOfAnyInRange('0', '9') is > 2 and < 13 && !rest[..4].Contains(' ');

    // "1 May 2025", "1. mai 2025" on a line of its own.
    private static bool IsMonth(ReadOnlySpan<char> rest) =>
        rest.Length <= LongestMonth && rest.IndexOf(' ') is > 2 and var space && rest[(space + 1)..] is { Length: 4 } year && !year.ContainsAnyExceptInRange('0', '9') && !rest[..space].ContainsAnyInRange('0', '9');

    private bool Continues(int i)
    {
        if (open!.IsEmpty)
            return false;
        var words = lines[i].In(text);
        var far = lines[i].Gap > usualGap;
        var terminated = IsTerminated(i - 1);
        if (open.Kind == BlockKind.Heading)
            return !far && !open.EndsWithColon && (char.IsLower(words[0]) || LineLook.HasHangingHyphen(lines[i - 1].In(text)) || (isLarge(i) && isLarge(i - 1) && (IsYears(words) || GoesOnLarge(i))));
        if (char.IsLower(words[0]))
            return !terminated || !far;
        var broken = WasBroken(i);
        if (!far && text[lines[i - 1].End - 1] == ',')
            return true; // a list of words goes on
        if (!far && char.IsAsciiDigit(words[0]) && EndsInLabel(i - 1))
            return true; // "… Frist:" / "30. juni 2025."
        if (!far && EndsInLabel(i - 1) && lines[i - 1].Length * 2 > width && LineMarker.Of(words).Kind == Marker.None && words.IndexOf(": ") is var colon && (colon < 0 || words[..colon].TrimEnd().Contains(' ')))
            return true; // "… Ansvarlig:" / "Driftssjefen  Frist: mai"
        if (positions is not null && isLarge(i) && !isLarge(i - 1) && words.Length > 2)
            return false; // a title behind a list
        if (LineLook.IsLabel(words) && (terminated || far || broken))
            return false;
        if (LineLook.HasLabel(words) && !LineLook.IsInCapitals(words) && (terminated || far || broken || LineLook.HasLabel(lines[i - 1].In(text))) && !IsDeeper(i))
            return false;
        if (far)
            return !terminated && !broken && !IsHeading(i);
        if (IsDeeper(i))
            return terminated || !broken || !IsLabelledFigure(i - 1);
        if (IsHeading(i) && (terminated || broken) && (broken || NextIsLabel(i) || words.Count(' ') < WordsOfLabel))
            return false;
        if (open.Kind == BlockKind.ListItem && broken && IsTextBelowList(i))
            return false;
        return open.Kind == BlockKind.ListItem || !broken || !(terminated || IsTitleAbove(i));
    }

    // Below the last item of a list, which had room for more and ends no sentence: a sentence that fills its line, or leads to what comes next.
    private bool IsTextBelowList(int i) =>
        lines[i].In(text) is [_, .., var last] words && char.IsUpper(words[0]) && (last == ':' || (!IsTerminated(i - 1) && words.Length * 5 >= width * 3 && EndsAsText(i))) && !ListGoesOn(i);

    private bool ListGoesOn(int i)
    {
        for (var next = i + 1; next < Math.Min(lines.Count, i + LongestItem); next++)
        {
            var marker = LineMarker.Of(lines[next].In(text));
            if (marker.Kind == Marker.Number ? open!.Number is { } before && ListNumber.IsNext(before, marker.Number!) : marker.Kind != Marker.None && open!.Bullet is [var bullet] && bullet == text[lines[next].Start])
                return true;
        }

        return false;
    }

    // A label at the end of a line that holds other sentences.
    private bool EndsInLabel(int i) => lines[i].In(text) is [.., ':'] line && line.LastIndexOf(". ") is > 0 and var stop && LineLook.IsLabel(line[(stop + 2)..]);

    // A line that ends in its first half, above a line that begins anew: "Del 1: Tilstanden".
    private bool IsTitleAbove(int i) => open!.Begin == lines[i - 1].Start && lines[i - 1].Length * 2 < width && char.IsUpper(lines[i].In(text)[0]);

    // "Ansatte: 45 kvinner og 39 menn" below "b) Tilstanden": a line of its own, where the next one begins another sentence.
    private bool IsLabelledFigure(int i) => lines[i].Indent > open!.Indent && LineLook.HasLabel(lines[i].In(text)) && lines[i].In(text).IndexOfAnyInRange('0', '9') >= 0;

    private bool IsDeeper(int i) => open!.Kind == BlockKind.ListItem && lines[i].Indent > open.Indent;

    // Right below "Ansvarlig:" a short line is its content, not a heading.
    private bool FillsLabel(int i) => open is { Kind: BlockKind.Heading, EndsWithColon: true } && !LineLook.IsLabel(lines[i].In(text)) && !IsAboveList(i);

    // "Rekruttering" / "- Kurs": the list fills the label, and this is its title.
    private bool IsAboveList(int i) => i + 1 < lines.Count && LineMarker.Of(lines[i + 1].In(text)).Kind is Marker.Bullet or Marker.Dash;

    private bool IsTerminated(int i) => i < 0 || text[lines[i].End - 1] is '.' or '!' or '?' or ':' or ';' or '»' or '”' or '"';

    /// <summary>True when the next word would have found room on the line before: its writer broke the line there.</summary>
    private bool WasBroken(int i)
    {
        if (i > 0 && positions is not null)
            return positions.HadRoom(i);
        var words = lines[i].In(text);
        var space = words.IndexOfAny(' ', '\t');
        return i == 0 || lines[i - 1].Length + 1 + (space < 0 ? words.Length : space) < width;
    }

    private bool NextIsLabel(int i) => i + 1 < lines.Count && LineLook.IsLabel(lines[i + 1].In(text));

    private bool IsHeading(int i)
    {
        var words = lines[i].In(text);
        if (!LineLook.MayBeHeading(words))
            return (i == 0 && lines.Count > 1 && lines[1].Gap > usualGap && LineLook.IsTitle(words)) || IsTitleThatGoesOn(i) || (isLarge(i) && LineLook.IsLargeTitle(words));
        if (words[^1] == ':' || isLarge(i))
            return true;
        if (i + 1 == lines.Count)
            return i == 0 || lines[i].Gap > usualGap;
        var next = lines[i + 1].In(text);
        var nextIsClose = lines[i + 1].Gap <= usualGap;
        return !(nextIsClose && LineMarker.Of(next).Kind == Marker.None && (char.IsLower(next[0]) || (words.Count(' ') >= WordsOfText && BeginsWithFigure(next)))) && (!nextIsClose || WasBroken(i + 1));
    }

    // "Likestilling i Granli Bruk AS –" / "redegjørelse for 2024", "Likestillingsplan 2024–" / "2027" in large letters.
    private bool IsTitleThatGoesOn(int i) => i + 1 < lines.Count && isLarge(i) && isLarge(i + 1) && lines[i].In(text) is [.., var before, '–' or '-' or ','] && lines[i + 1].In(text)[0] is var next
        && (char.IsLower(next) || (char.IsAsciiDigit(before) && char.IsAsciiDigit(next)));

    // "Aktivitets- og redegjørelsesplikten" / "2025": the rest of a title that had no room.
    private static bool IsYears(ReadOnlySpan<char> words) => words.Length is >= 4 and <= 9 && words.TrimStart("0123456789–- ").IsEmpty;

    // The rest of a title that is as large and had no room on its line; a year ends a title.
    private bool GoesOnLarge(int i) => positions is not null && !char.IsAsciiDigit(text[lines[i - 1].End - 1]) && positions.IsAsHigh(i) && !positions.HadRoom(i);

    // "… tjener" / "86,4 prosent av menns lønn": a figure in the middle of a sentence.
    private static bool BeginsWithFigure(ReadOnlySpan<char> words)
    {
        var space = words.IndexOf(' ');
        return char.IsAsciiDigit(words[0]) && space > 0 && space + 1 < words.Length && char.IsAsciiDigit(words[space - 1]) && (char.IsLower(words[space + 1]) || words[space + 1] == '%');
    }

    // Some converters put a blank line after every line; then one blank line means nothing.
    private static int UsualGap(string text, List<PhysicalLine> lines)
    {
        if (lines.Count < 4)
            return 0;
        int goesOn = 0, apart = 0;
        foreach (var line in lines)
        {
            if (!char.IsLower(text[line.Start]))
                continue;
            goesOn++;
            apart += line.Gap > 0 ? 1 : 0;
        }

        // Where lines that go on stand close, blank lines divide paragraphs.
        if (goesOn * LinesToOneThatGoesOn < lines.Count || apart * 2 < goesOn)
            return 0; // hardly a line goes on in the next one: each is a paragraph, and the blank lines divide them
        var close = lines.Skip(1).Count(line => line.Gap == 0);
        return close * 4 >= lines.Count ? 0 : lines.Skip(1).Min(line => line.Gap == 0 ? int.MaxValue : line.Gap) is var least and < 4 ? least : 0;
    }

    private static int UsualWidth(List<PhysicalLine> lines)
    {
        var lengths = new int[lines.Count];
        if (lengths.Length == 0)
            return 0;
        for (var i = 0; i < lengths.Length; i++)
            lengths[i] = lines[i].Length;
        Array.Sort(lengths);
        var longest = lengths[lengths.Length * 49 / 50];
        var full = Array.FindIndex(lengths, length => length * 2 >= longest);
        var width = lengths[full + ((lengths.Length - full) * 9 / 10)];
        var wide = lengths.Length - Array.FindIndex(lengths, length => length * 5 >= width * 4);

        // Where hardly a line is as long as the longest, no line was broken because it was full.
        return lengths.Length < FewestLines || wide * 5 >= lengths.Length ? width : Math.Max(width, NarrowestText);
    }

    private static string WithLineFeeds(string text)
    {
        var at = text.IndexOf('\r');
        if (at < 0)
            return text;
        return string.Create(text.Length, text, (span, original) =>
        {
            for (var i = 0; i < original.Length; i++)
                span[i] = original[i] == '\r' && (i + 1 == original.Length || original[i + 1] != '\n') ? '\n' : original[i];
        });
    }
}
