namespace Compliance.Language.Frame;

/// <summary>The values of a parameter follow each other in time.</summary>
internal static class HistoryChecks
{
    public static void Run(ParameterSyntax parameter, FrameDiagnostics diagnostics)
    {
        var name = "`" + parameter.Root + "." + parameter.Name + "`";
        for (var i = 0; i < parameter.History.Count; i++)
        {
            var value = parameter.History[i];
            if (value.Until < value.From)
                diagnostics.Add(Catalog.WrongDate, Place(value, "until"), "the value ends on " + value.Until + ", before it begins on " + value.From);
            if (i == 0)
                continue;
            var before = parameter.History[i - 1];
            if (before.From == value.From)
                diagnostics.Add(Catalog.DuplicateId, Place(value, "from"), name + " has two values from " + value.From + " on");
            else if (before.Until is { } end && end >= value.From)
                diagnostics.Add(Catalog.DuplicateId, Place(value, "from"), name + " has two values at once: the one before lasts until " + end);
            else if (before.Until is { } last && value.From.DayNumber - last.DayNumber > 1)
                diagnostics.Add(Catalog.GapInTime, Place(value, "from"), "no value of " + name + " is in force between " + last + " and " + value.From);
        }
    }

    private static YamlNode Place(ParameterValue value, string key) => (value.Node as YamlMapping)?.Find(key) ?? value.Node;
}
