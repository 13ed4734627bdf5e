using System.Buffers.Text;

namespace Compliance.Documents;

/// <summary>Follows what a page draws, and keeps its upright and level lines, its areas and its bullets.</summary>
internal sealed class PdfPen(PdfObjects objects, PdfDrawing drawing, double left, double bottom, double right, double top)
{
    private const int MostRules = 20_000;
    private const int MostCurves = 64;
    private const int DeepestForm = 4;
    private const int DeepestState = 200;
    private const int MostOperands = 6;

    // What is thinner is a line, however it is drawn.
    private const double Thin = 2.6;
    private readonly Stack<(double A, double B, double C, double D, double E, double F)> saved = new();
    private readonly List<(double X0, double Y0, double X1, double Y1, bool IsArea)> path = [];
    private (double A, double B, double C, double D, double E, double F) now = (1, 0, 0, 1, 0, 0);
    private readonly List<(double X, double Y)> curve = [];
    private (double X, double Y) start;
    private (double X, double Y) point;

    /// <summary>Draws streams one after the other.</summary>
    /// <param name="contents">One stream or a list of them.</param>
    /// <param name="resources">What the streams call by name.</param>
    public void Draw(object? contents, object? resources)
    {
        var streams = contents is PdfReference reference && objects.Resolve(reference) is List<object?> several ? several : contents as List<object?> ?? [contents];
        foreach (var stream in streams.OfType<PdfReference>())
        {
            if (objects.Stream(stream) is { } bytes)
                Follow(bytes, resources, 0);
        }
    }

    private void Follow(ReadOnlySpan<byte> bytes, object? resources, int depth)
    {
        Span<double> operands = stackalloc double[MostOperands];
        var count = 0;
        var name = default(ReadOnlySpan<byte>);
        for (var at = 0; at < bytes.Length && drawing.Rules.Count < MostRules;)
        {
            var c = bytes[at];
            if (PdfSyntax.IsBlank(c) || c is (byte)'[' or (byte)']' or (byte)'>' or (byte)'{' or (byte)'}' or (byte)')')
            {
                at++;
            }
            else if (c is (byte)'(' or (byte)'<' or (byte)'%')
            {
                at = Behind(bytes, at);
            }
            else
            {
                var end = EndOfWord(bytes, at + 1);
                var word = bytes[at..end];
                at = end;
                if (c == '/')
                {
                    name = word[1..];
                }
                else if (c is <= (byte)'9' and (>= (byte)'0' or (byte)'-' or (byte)'.' or (byte)'+'))
                {
                    if (count == MostOperands)
                    {
                        operands[1..].CopyTo(operands);
                        count--;
                    }

                    operands[count++] = Utf8Parser.TryParse(word, out double number, out _) ? number : 0;
                }
                else
                {
                    if (word is [(byte)'I', (byte)'D'])
                        at = BehindImage(bytes, at);
                    else if (word is [(byte)'B', (byte)'T'])
                        at = BehindText(bytes, at);
                    else if (word is [(byte)'D', (byte)'o'])
                        Form(name, resources, depth);
                    else
                        Operate(word, operands[..count]);
                    count = 0;
                }
            }
        }
    }

    private void Operate(ReadOnlySpan<byte> word, ReadOnlySpan<double> o)
    {
        if (word.Length > 2)
            return;
        switch ((word[0], word.Length == 2 ? word[1] : 0, o.Length))
        {
            case ((byte)'q', 0, _) when saved.Count < DeepestState:
                saved.Push(now);
                break;
            case ((byte)'Q', 0, _) when saved.Count > 0:
                now = saved.Pop();
                break;
            case ((byte)'c', 'm', 6):
                Transform(o[0], o[1], o[2], o[3], o[4], o[5]);
                break;
            case ((byte)'r', 'e', >= 4) when path.Count < MostRules:
                path.Add((o[0], o[1], o[0] + o[2], o[1] + o[3], true));
                break;
            case ((byte)'m', 0, >= 2):
                start = point = (o[0], o[1]);
                break;
            case ((byte)'l', 0, >= 2):
                LineTo((o[0], o[1]));
                break;
            case ((byte)'c' or (byte)'v' or (byte)'y', 0, >= 4):
                point = (o[^2], o[^1]);
                if (curve.Count < MostCurves)
                    curve.Add(point);
                break;
            case ((byte)'h', 0, _):
                LineTo(start);
                break;
            case ((byte)'f' or (byte)'F', 0 or '*', _):
                Paint(isFilled: true);
                break;
            case ((byte)'S' or (byte)'s' or (byte)'B' or (byte)'b', 0 or '*', _):
                if (word[0] is (byte)'s' or (byte)'b')
                    LineTo(start);
                Paint(isFilled: false);
                break;
            case ((byte)'n', 0, _):
                path.Clear();
                curve.Clear();
                break;
        }
    }

    private void LineTo((double X, double Y) to)
    {
        if (path.Count < MostRules)
            path.Add((point.X, point.Y, to.X, to.Y, false));
        point = to;
    }

    private void Transform(double a, double b, double c, double d, double e, double f) => now = (
        (a * now.A) + (b * now.C), (a * now.B) + (b * now.D),
        (c * now.A) + (d * now.C), (c * now.B) + (d * now.D),
        (e * now.A) + (f * now.C) + now.E, (e * now.B) + (f * now.D) + now.F);

    // A filled outline of four lines is an area too.
    private void Paint(bool isFilled)
    {
        if (curve.Count > 3)
        {
            Dot(curve.Min(p => p.X), curve.Min(p => p.Y), curve.Max(p => p.X), curve.Max(p => p.Y));
            if (isFilled)
                path.Clear(); // what closes the outline
        }

        if (isFilled && path.Count is >= 3 and <= 6 && path.TrueForAll(p => !p.IsArea))
        {
            Area(path.Min(p => Math.Min(p.X0, p.X1)), path.Min(p => Math.Min(p.Y0, p.Y1)), path.Max(p => Math.Max(p.X0, p.X1)), path.Max(p => Math.Max(p.Y0, p.Y1)), true);
        }
        else
        {
            foreach (var (x0, y0, x1, y1, isArea) in path)
            {
                if (isArea)
                    Area(x0, y0, x1, y1, isFilled);
                else if (!isFilled)
                    Segment(x0, y0, x1, y1, false);
            }
        }

        path.Clear();
        curve.Clear();
    }

    /// <summary>True for a shape as small and as wide as high as a bullet, which is kept.</summary>
    private bool Dot(double x0, double y0, double x1, double y1)
    {
        var (width, height) = Size(x0, y0, x1, y1);
        if (!(width is > 1.5 and < 8 && height > width * 0.8 && height < width * 1.25))
            return false;
        var (x, y) = OnPage((x0 + x1) / 2, (y0 + y1) / 2);
        if (drawing.Dots.Count < MostRules)
            drawing.Dots.Add((Tenths(x), Tenths(y)));
        return true;
    }

    private void Area(double x0, double y0, double x1, double y1, bool isFilled)
    {
        var (width, height) = Size(x0, y0, x1, y1);
        if (width >= right - left - 2 && height >= (top - bottom) / 2)
            return; // the paper
        if (isFilled && Math.Min(width, height) >= Thin && Dot(x0, y0, x1, y1))
            return; // the square bullet of a list in a list
        if (Math.Min(width, height) < Thin)
        {
            var (middleX, middleY) = ((x0 + x1) / 2, (y0 + y1) / 2);
            if (width >= height)
                Segment(x0, middleY, x1, middleY, false);
            else
                Segment(middleX, y0, middleX, y1, false);
            return;
        }

        var (ax, ay) = OnPage(x0, y0);
        var (bx, by) = OnPage(x1, y1);
        if (drawing.Areas.Count < MostRules && Math.Max(Math.Max(Math.Abs(ax), Math.Abs(ay)), Math.Max(Math.Abs(bx), Math.Abs(by))) < 1e6)
            drawing.Areas.Add(new PdfArea(Tenths(Math.Min(ax, bx)), Tenths(Math.Min(ay, by)), Tenths(Math.Max(ax, bx)), Tenths(Math.Max(ay, by))));
        Segment(x0, y0, x1, y0, isFilled);
        Segment(x0, y1, x1, y1, isFilled);
        Segment(x0, y0, x0, y1, isFilled);
        Segment(x1, y0, x1, y1, isFilled);
    }

    private (double Width, double Height) Size(double x0, double y0, double x1, double y1)
    {
        var (ax, ay) = OnPage(x0, y0);
        var (bx, by) = OnPage(x1, y1);
        return (Math.Abs(ax - bx), Math.Abs(ay - by));
    }

    private (double X, double Y) OnPage(double x, double y) => ((x * now.A) + (y * now.C) + now.E - left, top - ((x * now.B) + (y * now.D) + now.F));

    private void Segment(double x0, double y0, double x1, double y1, bool isEdge)
    {
        var (ax, ay) = OnPage(x0, y0);
        var (bx, by) = OnPage(x1, y1);
        if (drawing.Rules.Count >= MostRules || !(Math.Abs(ax) < 1e6 && Math.Abs(ay) < 1e6 && Math.Abs(bx) < 1e6 && Math.Abs(by) < 1e6))
            return;
        if (Math.Abs(ay - by) < 1 && Math.Abs(ax - bx) > 3)
            drawing.Rules.Add(new PdfRule(false, Tenths((ay + by) / 2), Tenths(Math.Min(ax, bx)), Tenths(Math.Max(ax, bx)), isEdge));
        else if (Math.Abs(ax - bx) < 1 && Math.Abs(ay - by) > 3)
            drawing.Rules.Add(new PdfRule(true, Tenths((ax + bx) / 2), Tenths(Math.Min(ay, by)), Tenths(Math.Max(ay, by)), isEdge));
    }

    private static int Tenths(double points) => (int)Math.Round(points * 10);

    // A form is a drawing that several pages may share.
    private void Form(ReadOnlySpan<byte> name, object? resources, int depth)
    {
        if (depth >= DeepestForm || objects.Resolve(resources) is not Dictionary<string, object?> named || objects.Resolve(named.GetValueOrDefault("XObject")) is not Dictionary<string, object?> drawings)
            return;
        if (drawings.GetValueOrDefault(System.Text.Encoding.Latin1.GetString(name)) is not PdfReference form || objects.Resolve(form) is not Dictionary<string, object?> head || head.GetValueOrDefault("Subtype") is not "Form" || objects.Stream(form) is not { } bytes)
            return;
        var before = now;
        if (objects.Resolve(head.GetValueOrDefault("Matrix")) is List<object?> { Count: 6 } m && m.TrueForAll(v => v is double))
            Transform((double)m[0]!, (double)m[1]!, (double)m[2]!, (double)m[3]!, (double)m[4]!, (double)m[5]!);
        Follow(bytes, head.GetValueOrDefault("Resources") ?? resources, depth + 1);
        now = before;
    }

    private static int EndOfWord(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && !PdfSyntax.IsBlank(bytes[at]) && bytes[at] is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'/' or (byte)'%' or (byte)'{' or (byte)'}'))
            at++;
        return at;
    }

    // A string, a dictionary's sign or a remark.
    private static int Behind(ReadOnlySpan<byte> bytes, int at)
    {
        if (bytes[at] == '(')
        {
            var open = 0;
            for (; at < bytes.Length; at++)
            {
                if (bytes[at] == '\\')
                    at++;
                else if (bytes[at] == '(')
                    open++;
                else if (bytes[at] == ')' && --open == 0)
                    return at + 1;
            }

            return at;
        }

        if (bytes[at] == '<' && at + 1 < bytes.Length && bytes[at + 1] == '<')
            return at + 2;
        var end = bytes[at] == '<' ? bytes[at..].IndexOf((byte)'>') : bytes[at..].IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? bytes.Length : at + end + 1;
    }

    // Between these two words nothing is drawn but letters.
    private static int BehindText(ReadOnlySpan<byte> bytes, int at)
    {
        for (var from = at; bytes[from..].IndexOf("ET"u8) is >= 0 and var next; from += next + 2)
        {
            var end = from + next;
            if (PdfSyntax.IsBlank(bytes[end - 1]) && (end + 2 == bytes.Length || PdfSyntax.IsBlank(bytes[end + 2])))
                return end + 2;
        }

        return at;
    }

    private static int BehindImage(ReadOnlySpan<byte> bytes, int at)
    {
        var end = bytes[at..].IndexOf("\nEI"u8);
        return end < 0 ? bytes.Length : at + end + 3;
    }
}
