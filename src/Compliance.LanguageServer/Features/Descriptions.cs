using System.Text;
using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.LanguageServer.Features;

/// <summary>What names are, in words: for lists of completions and for what shows under the pointer.</summary>
internal static class Descriptions
{
    /// <summary>Type and unit: "a number of persons".</summary>
    public static string TypeOf(FeelType type, string? unit) => unit is null ? type.ToString() : type + " (" + unit + ")";

    /// <summary>The value of a parameter on a day, with its unit: "50 persons"; null where it has none on that day.</summary>
    public static string? ValueOf(BoundParameter parameter, DateOnly day)
    {
        if (parameter.At(new Date(day.Year, day.Month, day.Day)) is not { } value)
            return null;
        return ValueText.Of(value.Value) + (parameter.Syntax.Unit is { } unit ? " " + unit : "");
    }

    /// <summary>What there is to know of a parameter: value, source, when it was checked, and its other values.</summary>
    public static string Of(PackView view, BoundParameter parameter)
    {
        var day = view.Today;
        var text = new StringBuilder();
        Heading(text, parameter.FullName, TypeOf(parameter.Syntax.Type, parameter.Syntax.Unit));
        Paragraph(text, Words(view.Pack!, parameter.Syntax.Title));
        var now = parameter.At(new Date(day.Year, day.Month, day.Day));
        Paragraph(text, now is null ? "It has no value today." : "Today: **" + ValueOf(parameter, day) + "**");
        foreach (var value in parameter.Syntax.History.Reverse())
        {
            text.Append("- ").Append(ValueText.Of(value.Value)).Append(" from ").Append(value.From);
            if (value.Until is { } until)
                text.Append(" until ").Append(until);
            if (value.Source is { } source)
                text.Append(" · ").Append(source);
            if (value.Checked is { } day2)
                text.Append(" · checked ").Append(day2);
            if (value.Status != "enacted")
                text.Append(" · ").Append(value.Status);
            text.Append('\n');
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>What a definition is: its words, source and meaning.</summary>
    public static string Of(PackView view, BoundDefinition definition)
    {
        var text = new StringBuilder();
        Heading(text, definition.Name, (definition.IsDuty ? "duty · " : "definition · ") + TypeOf(definition.Symbol.Type, definition.Symbol.Unit));
        var first = definition.Versions[0];
        Paragraph(text, Words(view.Pack!, first.Syntax.Title?.ByLanguage.ToDictionary(t => t.Key, t => t.Value.Value)));
        if (first.Syntax.Source is { } source)
            Paragraph(text, "Source: " + source.Value);
        foreach (var version in definition.Versions)
        {
            if (version.Syntax.Condition is { Expression: { } expression })
                text.Append("```feel\n").Append(expression.Value.Trim()).Append("\n```\n");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>What a rule asks for.</summary>
    public static string Of(PackView view, BoundRule rule)
    {
        var text = new StringBuilder();
        Heading(text, rule.Id, "rule · " + rule.Topic + (rule.Syntax.Status == RuleStatus.Active ? "" : " · " + (rule.Syntax.Status == RuleStatus.Draft ? "draft" : "repealed")));
        Paragraph(text, Words(view.Pack!, rule.Syntax.Title?.ByLanguage.ToDictionary(t => t.Key, t => t.Value.Value)));
        foreach (var level in rule.Syntax.Levels.Where(l => l.Sources.Count > 0))
            text.Append("- ").Append(level.Kind switch { LevelKind.Must => "must", LevelKind.Should => "should", _ => "may" }).Append(" · ").Append(string.Join(", ", level.Sources.Select(s => s.Value))).Append('\n');
        return text.ToString().TrimEnd();
    }

    /// <summary>What a source is.</summary>
    public static string Of(PackView view, SourceEntry source)
    {
        var text = new StringBuilder();
        Heading(text, source.Id, "source · " + source.Authority);
        Paragraph(text, Words(view.Pack!, source.Title));
        if (source.Url is { } url)
            Paragraph(text, "<" + url + ">");
        if (source.TextChecked is { } day)
            Paragraph(text, "Text checked " + day);
        return text.ToString().TrimEnd();
    }

    /// <summary>How a function is called, in each way.</summary>
    public static string Of(BuiltinFunction function)
    {
        var text = new StringBuilder();
        foreach (var signature in function.Signatures)
            text.Append("```feel\n").Append(Signature(function, signature)).Append("\n```\n").Append(signature.Summary).Append("\n\n");
        return text.ToString().TrimEnd();
    }

    /// <summary><c>substring(text: text, start position: a number)</c>.</summary>
    public static string Signature(BuiltinFunction function, FunctionSignature signature) =>
        function.Name + "(" + string.Join(", ", signature.Parameters.Select(Parameter)) + ")";

    /// <summary>A parameter of a function with its type.</summary>
    public static string Parameter(FunctionParameter parameter) =>
        parameter.Name + (parameter.IsOptional ? "?" : "") + ": " + parameter.Type + (parameter.IsVariadic ? " …" : "");

    /// <summary>What stands in an expression.</summary>
    public static string Of(PackView view, FeelDescription found)
    {
        if (found.Member is { } member && view.Editing.ParameterOf(member) is { } parameter)
            return Of(view, parameter);
        if (found.Symbol?.Tag is DefinitionTag { Definition: { } definition })
            return Of(view, definition);
        if (found.Function is { } function)
            return Of(function);
        var text = new StringBuilder();
        Heading(text, found.Name, TypeOf(found.Type, found.Unit));
        Paragraph(text, found.Summary);
        if (found.Member is { Name: var name } && view.Pack is { } pack)
        {
            foreach (var (language, labels) in pack.Labels.OrderBy(l => l.Key, StringComparer.Ordinal))
            {
                if (labels.FirstOrDefault(l => l.Key == name || l.Key.EndsWith("." + name, StringComparison.Ordinal)) is { Value: { } label })
                    text.Append("- ").Append(language).Append(": ").Append(label).Append('\n');
            }
        }

        if (found.Type.Kind == FeelTypeKind.List && found.Type.Mentioned)
            Paragraph(text, "What a text mentions is never all there is.");
        if (found.Symbol?.Tag is LetTag { Let.Expression: { } expression })
            text.Append("```feel\n").Append(expression.Text.Trim()).Append("\n```\n");
        return text.ToString().TrimEnd();
    }

    private static void Heading(StringBuilder text, string name, string what) => text.Append("**").Append(name).Append("** · ").Append(what).Append("\n\n");

    private static void Paragraph(StringBuilder text, string? words)
    {
        if (!string.IsNullOrWhiteSpace(words))
            text.Append(words.Trim()).Append("\n\n");
    }

    private static string? Words(BoundPack pack, IReadOnlyDictionary<string, string>? byLanguage)
    {
        if (byLanguage is null || byLanguage.Count == 0)
            return null;
        return string.Join(" / ", pack.Manifest.Languages.Where(byLanguage.ContainsKey).Select(l => byLanguage[l].Trim()).Distinct());
    }
}
