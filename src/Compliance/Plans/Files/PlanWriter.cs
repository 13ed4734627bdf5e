using System.Collections;
using System.Globalization;

namespace Compliance.Plans;

/// <summary>Writes a plan in the order of the model, with its inputs and its sources.</summary>
internal sealed class PlanWriter(Plan plan, PlanOutput output)
{
    private readonly SourceMap sources = plan.Sources ?? SourceMap.Empty;

    /// <summary>Writes everything.</summary>
    public void Write()
    {
        output.BeginGroup();
        WriteMembers(PlanModel.Plan, plan, "");
        if (plan.Inputs is { } inputs)
            WriteInputs(inputs);
        if (sources.Places.Count + sources.Contradictions.Count + sources.Searched.Count > 0)
            WriteSources();
        output.EndGroup();
    }

    private void WriteMembers(PlanRecord record, object holder, string path)
    {
        var values = record.Read(holder);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } value)
                continue;
            var member = record.Members[i];
            output.Name(member.Name);
            WriteValue(member, value, PlanPath.Join(path, member.Name));
        }
    }

    private void WriteValue(PlanMember member, object value, string path)
    {
        if (!member.IsList)
            WriteSingle(member, value, path);
        else if (ReferenceEquals(value, member.None))
            output.Notation("none", Comment(path));
        else
            WriteList(member, value, path);
    }

    private void WriteList(PlanMember member, object value, string path)
    {
        var keys = sources.Places.Count == 0 ? null : PlanPaths.KeysOf(member, value);
        var index = 0;
        output.BeginList();
        foreach (var item in (IEnumerable)value)
        {
            if (item is null)
                continue;
            WriteSingle(member, item, keys is null ? path : PlanPath.Item(path, keys[index]));
            index++;
        }

        output.EndList();
    }

    private void WriteSingle(PlanMember member, object value, string path)
    {
        switch (member.Kind)
        {
            case PlanKind.Group:
                output.BeginGroup();
                WriteMembers(member.Record!, value, path);
                output.EndGroup();
                break;
            case PlanKind.Text:
                output.Text((string)value, Comment(path));
                break;
            case PlanKind.Truth:
                output.Truth((bool)value, Comment(path));
                break;
            case PlanKind.Number when (Quantity)value is { IsExact: true } exact:
                output.Number(exact.ToString(), Comment(path));
                break;
            default:
                output.Notation(PlanScalars.Text(member, value), Comment(path));
                break;
        }
    }

    private void WriteInputs(IReadOnlyDictionary<string, string> inputs)
    {
        output.Name(PlanTree.Inputs);
        output.BeginGroup();
        foreach (var (name, value) in inputs.OrderBy(i => i.Key, StringComparer.Ordinal))
        {
            output.Key(name);
            output.Text(value, Comment(PlanPath.Join(PlanTree.Inputs, name)));
        }

        output.EndGroup();
    }

    private void WriteSources()
    {
        var file = CommonFile();
        output.Name(PlanTree.ReadFrom);
        output.BeginGroup();
        if (file is not null)
            WriteText("file", file);
        WriteByPath("places", sources.Places, place =>
        {
            output.BeginGroup(onOneLine: true);
            WritePlace(place, file);
            output.EndGroup();
        });
        WriteByPath("contradictions", sources.Contradictions, values => WriteStated(values, file));
        WriteByPath("searched", sources.Searched, search => WriteSearched(search, file));
        output.EndGroup();
    }

    private void WriteByPath<T>(string name, IReadOnlyDictionary<string, T> entries, Action<T> write)
    {
        if (entries.Count == 0)
            return;
        output.Name(name);
        output.BeginGroup();
        foreach (var (path, value) in entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            output.Key(path);
            write(value);
        }

        output.EndGroup();
    }

    private void WriteStated(IReadOnlyList<StatedValue> values, string? file)
    {
        output.BeginList();
        foreach (var value in values)
        {
            output.BeginGroup(onOneLine: true);
            WriteText("value", value.Value);
            WritePlace(value.Place, file);
            output.EndGroup();
        }

        output.EndList();
    }

    private void WriteSearched(SearchedInVain search, string? file)
    {
        output.BeginGroup();
        output.Name("words");
        output.BeginList();
        foreach (var word in search.Words)
            output.Text(word);
        output.EndList();
        if (search.Expected is not null)
            WriteText("expected", search.Expected);
        if (search.Nearest.Count > 0)
        {
            output.Name("nearest");
            output.BeginList();
            foreach (var place in search.Nearest)
            {
                output.BeginGroup(onOneLine: true);
                WritePlace(place, file);
                output.EndGroup();
            }

            output.EndList();
        }

        if (search.MayBeThere)
            WriteText("may be there", "yes");
        output.EndGroup();
    }

    private void WritePlace(Place place, string? file)
    {
        if (place.File != file)
            WriteText("file", place.File);
        WriteWhole("page", place.Page);
        WriteWhole("line", place.Line == 0 ? null : place.Line);
        WriteWhole("column", place.Column == 0 ? null : place.Column);
        if (place.Excerpt is not null)
            WriteText("excerpt", place.Excerpt);
        if (place.Confidence is { } confidence)
        {
            output.Name("confidence");
            output.Number(confidence.ToString("R", CultureInfo.InvariantCulture));
        }

        if (place.SuppliedBy is not null)
            WriteText("supplied by", place.SuppliedBy);
    }

    private void WriteText(string name, string text)
    {
        output.Name(name);
        output.Text(text);
    }

    private void WriteWhole(string name, int? number)
    {
        if (number is null)
            return;
        output.Name(name);
        output.Number(number.Value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The file that most places lie in; it is written once.</summary>
    private string? CommonFile() => sources.Places.Values
        .Concat(sources.Contradictions.Values.SelectMany(v => v).Select(v => v.Place))
        .Concat(sources.Searched.Values.SelectMany(s => s.Nearest))
        .CountBy(p => p.File)
        .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
        .Select(c => c.Key)
        .FirstOrDefault();

    private string? Comment(string path)
    {
        if (!sources.Places.TryGetValue(path, out var place))
            return null;
        if (place.SuppliedBy is not null)
            return "supplied";
        var guess = place.Confidence is null ? "" : ", unconfirmed";
        if (place.Line == 0)
            return place.Page is null ? null : FormattableString.Invariant($"page {place.Page}{guess}");
        return place.Page is null
            ? FormattableString.Invariant($"line {place.Line}{guess}")
            : FormattableString.Invariant($"page {place.Page}, line {place.Line}{guess}");
    }
}
