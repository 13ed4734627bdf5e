using System.Text;

namespace Compliance.Plans;

/// <summary>Writes YAML in block style; short groups of the sources stand on one line.</summary>
internal sealed class YamlOutput : PlanOutput
{
    private readonly StringBuilder text = new();
    private readonly Stack<Level> levels = new();
    private int oneLine;

    private bool OnOneLine => oneLine > 0;

    /// <summary>The whole file.</summary>
    public override string ToString() => text.Append('\n').ToString();

    public override void BeginGroup(bool onOneLine = false) => Begin(new Level(IsList: false, onOneLine || OnOneLine, Indentation()));

    public override void EndGroup() => End("{}", " }");

    public override void BeginList() => Begin(new Level(IsList: true, OnOneLine, Indentation()));

    public override void EndList() => End("[]", "]");

    public override void Name(string name) => WriteKey(name);

    public override void Key(string key) => WriteKey(YamlScalarText.IsPlain(key) ? key : YamlScalarText.Quote(key));

    public override void Text(string text, string? comment = null)
    {
        if (YamlScalarText.IsPlain(text) && !OnOneLine)
            Value(text, comment);
        else if (!OnOneLine && YamlScalarText.IsBlock(text))
            Block(text, comment);
        else
            Value(YamlScalarText.Quote(text), comment);
    }

    public override void Notation(string text, string? comment = null) => Value(text[0] is '>' or '<' or '~' ? $"\"{text}\"" : text, comment);

    public override void Truth(bool value, string? comment = null) => Value(value ? "true" : "false", comment);

    public override void Number(string digits, string? comment = null) => Value(digits, comment);

    private void Begin(Level level)
    {
        BeginItem();
        if (level.OnOneLine)
        {
            oneLine++;
            Space();
            text.Append(level.IsList ? "[" : "{");
        }

        levels.Push(level);
    }

    private void End(string empty, string close)
    {
        var level = levels.Pop();
        if (level.OnOneLine)
        {
            oneLine--;
            text.Append(level.Count == 0 ? empty[1..] : close);
        }
        else if (level.Count == 0)
        {
            Space();
            text.Append(empty);
        }
    }

    private void WriteKey(string key)
    {
        var level = levels.Peek();
        if (level.OnOneLine)
            text.Append(level.Count == 0 ? " " : ", ");
        else if (level.Count > 0 || !AfterDash())
            NewLine(level.Indentation);
        level.Count++;
        text.Append(key).Append(':');
    }

    private void Value(string value, string? comment)
    {
        BeginItem();
        Space();
        text.Append(value);
        if (comment is not null)
            text.Append(" # ").Append(comment);
    }

    private void Block(string value, string? comment)
    {
        BeginItem();
        Space();
        text.Append('|');
        var end = value.TrimEnd('\n').Length;
        if (end == value.Length)
            text.Append('-');
        else if (value.Length - end > 1)
            text.Append('+');
        if (comment is not null)
            text.Append(" # ").Append(comment);
        var indentation = Indentation();
        foreach (var line in value[..end].Split('\n'))
        {
            text.Append('\n');
            if (line.Length > 0)
                text.Append(' ', indentation).Append(line);
        }

        // A block that keeps its line ends says them itself; the last one comes with the next line.
        text.Append('\n', Math.Max(0, value.Length - end - 1));
    }

    /// <summary>Begins an item where the value stands in a list.</summary>
    private void BeginItem()
    {
        if (levels.Count == 0 || levels.Peek() is not { IsList: true } list)
            return;
        if (list.OnOneLine)
        {
            if (list.Count > 0)
                text.Append(", ");
        }
        else
        {
            NewLine(list.Indentation);
            text.Append('-');
        }

        list.Count++;
    }

    private bool AfterDash()
    {
        if (text.Length == 0)
            return true;
        if (text[^1] != '-')
            return false;
        text.Append(' ');
        return true;
    }

    private void Space()
    {
        if (text.Length > 0 && text[^1] is ':' or '-' or ',')
            text.Append(' ');
    }

    private void NewLine(int indentation)
    {
        if (text.Length > 0)
            text.Append('\n');
        text.Append(' ', indentation);
    }

    private int Indentation() => levels.Count == 0 ? 0 : levels.Peek().Indentation + 2;

    private sealed record Level(bool IsList, bool OnOneLine, int Indentation)
    {
        public int Count { get; set; }
    }
}
