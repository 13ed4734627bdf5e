namespace Compliance.Language.Frame;

/// <summary>
/// Judges a plan file by the vocabulary alone, where there is no plan model to read it into: keys, groups, lists, and the words
/// of enumerations. Numbers and dates are judged where the plan is read.
/// </summary>
internal sealed class PlanFileChecks
{
    private static readonly string[] Beside = ["inputs", "read from", "$schema"];
    private static readonly string[] TrueOrFalse = ["true", "yes", "ja", "sann", "false", "no", "nei", "usann"];
    private static readonly string[] WrittenAsText = ["owner", "schedule"];

    private readonly FrameDiagnostics diagnostics;

    private PlanFileChecks(FrameDiagnostics diagnostics) => this.diagnostics = diagnostics;

    /// <summary>Tells what is wrong with a whole file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="plan">The plan: a context whose members are the roots.</param>
    /// <param name="diagnostics">Where to tell it.</param>
    public static void Run(YamlTree tree, FeelType plan, FrameDiagnostics diagnostics)
    {
        foreach (var error in tree.Errors)
            YamlMistakes.Explain(tree.Source, error, diagnostics);
        if (tree.Errors.Count > 0 || tree.Root is null)
            return;
        if (tree.Root is YamlMapping mapping)
            new PlanFileChecks(diagnostics).Group(mapping, plan, "a plan", Beside);
        else
            diagnostics.Add(Catalog.WrongShape, tree.Root, "a plan is a group of values such as `employer:` with `regular employees: 51` below it");
    }

    /// <summary>Tells what is wrong with the plan of a case, and with the paths that it changes.</summary>
    /// <param name="testCase">The case.</param>
    /// <param name="plan">The plan: a context whose members are the roots.</param>
    /// <param name="diagnostics">Where to tell it.</param>
    public static void Run(TestCase testCase, FeelType plan, FrameDiagnostics diagnostics)
    {
        var checks = new PlanFileChecks(diagnostics);
        if (testCase.Given is YamlMapping given)
            checks.Group(given, plan, "a plan", Beside);
        foreach (var entry in testCase.With)
            checks.Path(entry.Key, plan);
    }

    /// <summary>A path such as <c>measures[2].owners</c>; what stands in brackets is known only when there is a plan.</summary>
    private void Path(YamlScalar path, FeelType plan)
    {
        var (type, start) = (plan, 0);
        while (start <= path.Value.Length && type.Kind == FeelTypeKind.Context)
        {
            var end = path.Value.IndexOfAny(['.', '['], start);
            var name = (end < 0 ? path.Value.Substring(start) : path.Value.Substring(start, end - start)).Trim();
            if (start == 0 && Beside.Contains(name))
                return;
            var member = type.Members.FirstOrDefault(m => NameKey.Of(m.Name) == NameKey.Of(name));
            if (member is null)
            {
                var nearest = Suggestion.Nearest(name, type.Members.Select(m => m.Name));
                diagnostics.Add(Catalog.UnknownKey, path, new TextSpan(start, name.Length), "the plan has no `" + name + "` here" + (nearest is null ? "" : "; did you mean `" + nearest + "`?"), nearest);
                return;
            }

            if (end >= 0 && path.Value[end] == '[')
                end = path.Value.IndexOf('.', Math.Max(end, path.Value.IndexOf(']', end)));
            if (end < 0)
                return;
            type = member.Type.Element ?? member.Type;
            start = end + 1;
        }
    }

    private void Group(YamlMapping mapping, FeelType type, string name, string[] beside)
    {
        var names = type.Members.ToDictionary(m => NameKey.Of(m.Name), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            var key = NameKey.Of(entry.Key.Value);
            if (!seen.Add(key))
                diagnostics.Add(Catalog.DuplicateKey, entry.Key, "`" + entry.Key.Value + "` stands twice; keep one of them");
            else if (names.TryGetValue(key, out var member))
                Value(entry.Value, member.Type, member.Name);
            else if (!beside.Any(b => NameKey.Of(b) == key))
                Unknown(entry.Key, type, name, beside);
        }
    }

    private void Unknown(YamlScalar key, FeelType type, string name, string[] beside)
    {
        var nearest = Suggestion.Nearest(key.Value, type.Members.Select(m => m.Name).Concat(beside));
        var help = nearest is null ? " in " + name + "; it has " + string.Join(", ", type.Members.Select(m => "`" + m.Name + "`")) : "; did you mean `" + nearest + "`?";
        diagnostics.Add(Catalog.UnknownKey, key, "unknown key `" + key.Value + "`" + help, nearest);
    }

    private void Value(YamlNode node, FeelType type, string name)
    {
        if (IsSilence(node))
            return;
        if (type.Kind == FeelTypeKind.List)
            List(node, type.Element!, name);
        else
            Single(node, type, name);
    }

    private void List(YamlNode node, FeelType element, string name)
    {
        if (node is YamlSequence list)
        {
            foreach (var item in list.Items)
            {
                if (IsSilence(item))
                    diagnostics.Add(Catalog.WrongShape, item, "an item of `" + name + "` is empty");
                else
                    Single(item, element, name);
            }
        }
        else if (node is not YamlScalar scalar || NameKey.Of(scalar.Value) is not ("none" or "ingen"))
        {
            diagnostics.Add(Catalog.WrongShape, node, "`" + name + "` is a list; begin each of its items with `- `, or write `none` where there are none");
        }
    }

    private void Single(YamlNode node, FeelType type, string name)
    {
        if (type.Kind == FeelTypeKind.Context)
        {
            if (node is YamlMapping mapping)
                Group(mapping, type, "`" + name + "`", []);
            else if (node is YamlSequence || !WrittenAsText.Contains(type.Name))
                diagnostics.Add(Catalog.WrongShape, node, "`" + name + "` is a group; write its values below it: `" + type.Members.Select(m => m.Name).FirstOrDefault() + ": …`");
        }
        else if (node is not YamlScalar scalar)
        {
            diagnostics.Add(Catalog.WrongShape, node, "`" + name + "` is " + type + ", not " + (node is YamlSequence ? "a list" : "a group of values"));
        }
        else if (type.Kind == FeelTypeKind.Boolean && !TrueOrFalse.Contains(scalar.Value.Trim().ToLowerInvariant()))
        {
            diagnostics.Add(Catalog.WrongShape, scalar, "`" + scalar.Value + "` is neither `true` nor `false`");
        }
        else if (type.Kind == FeelTypeKind.Enumeration && !type.Words.Any(w => NameKey.Of(w) == NameKey.Of(scalar.Value)))
        {
            var nearest = Suggestion.Nearest(scalar.Value, type.Words);
            var help = nearest is null ? "; expected one of " + string.Join(", ", type.Words.Select(w => "`" + w + "`")) : "; did you mean `" + nearest + "`?";
            diagnostics.Add(Catalog.UnknownWord, scalar, "`" + scalar.Value + "` is no " + type.Name + help, nearest);
        }
    }

    private static bool IsSilence(YamlNode node) => node is YamlScalar scalar && (scalar.IsNull || NameKey.Of(scalar.Value) == "(notstated)");
}
