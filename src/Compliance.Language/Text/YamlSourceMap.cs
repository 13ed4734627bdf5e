namespace Compliance.Language;

/// <summary>
/// Finds the place in the file of a character of a scalar's value: through quotes, escapes, the folding of lines and the
/// indentation of blocks, so that a diagnostic stands under the right character.
/// </summary>
internal static class YamlSourceMap
{
    /// <summary>The offset in the file of the character at <paramref name="valueOffset"/>; its end for the length of the value.</summary>
    public static int OffsetOf(YamlScalar scalar, int valueOffset)
    {
        var offset = Math.Max(0, Math.Min(valueOffset, scalar.Value.Length));
        return scalar.IsPlain && scalar.Span.Length == scalar.Value.Length ? scalar.Span.Start + offset : scalar.Offsets[offset];
    }

    /// <summary>The line and column, from 1, of the character at <paramref name="valueOffset"/>.</summary>
    public static (int Line, int Column) PositionOf(YamlScalar scalar, int valueOffset) =>
        scalar.Source.PositionOf(OffsetOf(scalar, valueOffset));

    /// <summary>The stretch of the file for a stretch of the value.</summary>
    public static TextSpan SpanOf(YamlScalar scalar, TextSpan valueSpan)
    {
        var start = OffsetOf(scalar, valueSpan.Start);
        // The end is the end of the last character: what follows it in the file may be a line break with indentation.
        var end = valueSpan.Length == 0 ? start : OffsetOf(scalar, valueSpan.End - 1) + 1;
        if (valueSpan.Length > 0 && scalar.Style is YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted)
            end = Math.Max(end, EndOfCharacter(scalar, valueSpan.End - 1));
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>The token of a scalar; the parser's end mark of a block lies behind the empty lines that follow it.</summary>
    internal static TextSpan Token(string text, TextSpan span, YamlStyle style)
    {
        if (style is not (YamlStyle.Literal or YamlStyle.Folded))
            return span;
        var end = span.End;
        while (end > span.Start && text[end - 1] is ' ' or '\t' or '\n' or '\r')
            end--;
        return TextSpan.FromBounds(span.Start, end);
    }

    internal static int[] Build(YamlScalar scalar)
    {
        var walk = new Walk(scalar);
        if (scalar.Style is YamlStyle.Literal or YamlStyle.Folded)
            walk.Block();
        else
            walk.Flow();
        return walk.Finish();
    }

    private static int EndOfCharacter(YamlScalar scalar, int valueOffset)
    {
        var start = OffsetOf(scalar, valueOffset);
        var next = OffsetOf(scalar, valueOffset + 1);
        var text = scalar.Source.Text;
        return text[start] is '\\' or '\'' && next > start ? next : start + 1;
    }

    private struct Walk
    {
        private readonly YamlScalar scalar;
        private readonly string text;
        private readonly int end;
        private readonly int[] offsets;
        private int count;

        public Walk(YamlScalar scalar)
        {
            this.scalar = scalar;
            text = scalar.Source.Text;
            end = Math.Min(scalar.Span.End, text.Length);
            offsets = new int[scalar.Value.Length + 1];
            count = 0;
        }

        public void Flow()
        {
            var quoted = scalar.Style != YamlStyle.Plain;
            var position = scalar.Span.Start + (quoted ? 1 : 0);
            var stop = quoted ? end - 1 : end;
            while (position < stop)
            {
                if (AtFold(position, stop))
                    position = Fold(position, stop, escaped: false);
                else if (scalar.Style == YamlStyle.DoubleQuoted && text[position] == '\\' && position + 1 < stop)
                    position = Escape(position, stop);
                else if (scalar.Style == YamlStyle.SingleQuoted && text[position] == '\'')
                    position = Emit(position, 2);
                else
                    position = Emit(position, 1);
            }
        }

        public void Block()
        {
            var position = NextLine(scalar.Span.Start);
            var indentation = Indentation(position);
            while (position < text.Length && count < scalar.Value.Length)
            {
                var lineEnd = LineEnd(position);
                for (var i = position + indentation; i < lineEnd; i++)
                    Emit(i, 1);
                position = NextLine(position);
                if (scalar.Style == YamlStyle.Folded)
                    position = BetweenFoldedLines(lineEnd, position);
                else
                    Emit(lineEnd, 1);
            }
        }

        public int[] Finish()
        {
            // The end of the value, and whatever a damaged file left unmatched.
            for (; count < offsets.Length; count++)
                offsets[count] = count == 0 ? scalar.Span.Start : Math.Min(text.Length, offsets[count - 1] + 1);
            if (scalar.Style is YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted)
                offsets[offsets.Length - 1] = Math.Max(scalar.Span.Start, end - 1);
            return offsets;
        }

        private int Emit(int position, int length)
        {
            if (count < scalar.Value.Length)
                offsets[count++] = position;
            return position + length;
        }

        private readonly bool AtFold(int position, int stop)
        {
            while (position < stop && text[position] is ' ' or '\t')
                position++;
            return position < stop && text[position] is '\n' or '\r';
        }

        private int Fold(int position, int stop, bool escaped)
        {
            var start = position;
            var breaks = 0;
            while (position < stop && text[position] is ' ' or '\t' or '\n' or '\r')
            {
                if (text[position] == '\n' || (text[position] == '\r' && (position + 1 >= stop || text[position + 1] != '\n')))
                    breaks++;
                position++;
            }

            if (breaks == 1 && !escaped)
                Emit(start, 1);
            for (var i = 1; i < breaks; i++)
                Emit(start, 1);
            return position;
        }

        private int Escape(int position, int stop)
        {
            var kind = text[position + 1];
            if (kind is '\n' or '\r')
                return Fold(position + 1, stop, escaped: true);
            var length = kind switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 };
            if (kind == 'U' && count < scalar.Value.Length && char.IsHighSurrogate(scalar.Value[count]))
                Emit(position, length);
            return Emit(position, length);
        }

        private int BetweenFoldedLines(int lineEnd, int next)
        {
            if (count >= scalar.Value.Length)
                return next;
            if (scalar.Value[count] != '\n')
            {
                Emit(lineEnd, 1);
                return next;
            }

            while (count < scalar.Value.Length && scalar.Value[count] == '\n')
                Emit(lineEnd, 1);
            while (next < text.Length && IsBlank(next))
                next = NextLine(next);
            return next;
        }

        /// <summary>How far the block is indented: what the first line with text has in the file more than in the value.</summary>
        private readonly int Indentation(int position)
        {
            while (position < text.Length && IsBlank(position))
                position = NextLine(position);
            var inFile = 0;
            while (position + inFile < text.Length && text[position + inFile] == ' ')
                inFile++;
            var first = 0;
            while (first < scalar.Value.Length && char.IsWhiteSpace(scalar.Value[first]))
                first++;
            var lineStart = first == 0 ? 0 : scalar.Value.LastIndexOf('\n', first - 1) + 1;
            var inValue = 0;
            while (lineStart + inValue < first && scalar.Value[lineStart + inValue] == ' ')
                inValue++;
            return Math.Max(0, inFile - inValue);
        }

        private readonly bool IsBlank(int position)
        {
            var stop = LineEnd(position);
            while (position < stop && text[position] is ' ' or '\t')
                position++;
            return position == stop;
        }

        private readonly int LineEnd(int position)
        {
            var stop = text.IndexOf('\n', position);
            if (stop < 0)
                return text.Length;
            return stop > position && text[stop - 1] == '\r' ? stop - 1 : stop;
        }

        private readonly int NextLine(int position)
        {
            var stop = text.IndexOf('\n', position);
            return stop < 0 ? text.Length : stop + 1;
        }
    }
}
