using System.Collections;
using System.Reflection;
using System.Text;
using Compliance.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Plans;

/// <summary>
/// Random plans: every member of the model, with silence, stated emptiness, imprecise values, figures around the thresholds of
/// the law, and texts that are hard to write. Shrinks by leaving roots out.
/// </summary>
internal sealed class PlanGenerator(int seed)
{
    private static readonly string[] Texts =
    [
        "HR-sjef", "Anonyme søknader", "Rekruttering og forfremmelse", "ledergruppen", "hvert kvartal", "no", "yes", "true", "null", "~",
        "12", "2024-01-01", "- strek", "# ingen kommentar", "a: b", "a #b", "'sitert'", "\"sitert\"", "{x}", "[y]", "*z", "&w", "!t", "%p", "@q", "`r`",
        "linje én\nlinje to", "linje\n\n  innrykk\n", " mellomrom foran", "bak ", "tab\tmidt i", "\n", "\r\n", "(not stated)", "none", "ingen",
        "> 50", "| x", "? y", ": z", "x:", "§ 26 a", "«sitat»", "æøå", "😀", "\u00ad\u00a0", "\u2028", "\u0085", "\u0000\u001f", "\uFEFF", "\\n", "---", "...", "=", "<<", "",
        new('x', 150), "et langt ord " + new string('y', 90) + " [klamme] . punktum",
    ];

    private readonly Random random = new(seed);

    /// <summary>Random plans without sources.</summary>
    public static Arbitrary<Plan> Plans => Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(s => new PlanGenerator(s).Plan()), WithoutARoot);

    /// <summary>Random plans whose sources have places, contradictions and searches for paths of the plan.</summary>
    public static Arbitrary<Plan> PlansWithSources => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(s =>
        {
            var generator = new PlanGenerator(s);
            var plan = generator.Plan();
            return plan with { Sources = generator.Sources(plan) };
        }));

    /// <summary>One random plan.</summary>
    public Plan Plan() => OfHere((Plan)Record(PlanModel.Plan)) with
    {
        Inputs = Chance(4) ? null : new SortedDictionary<string, string>(StringComparer.Ordinal) { ["union members"] = Text(), ["note: " + random.Next(9)] = Text() },
    };

    // An employer that the law of any other country binds is not checked at all.
    private static Plan OfHere(Plan plan) => plan.Employer?.Country is null ? plan : plan with { Employer = plan.Employer with { Country = "NO" } };

    /// <summary>Paths of all values of a plan, groups, lists and items included.</summary>
    public static IReadOnlyList<string> PathsOf(Plan plan)
    {
        var paths = new List<string>();
        Collect(PlanModel.Plan, plan, "", paths);
        return paths;
    }

    /// <summary>Every value of a plan by reflection, so that what loaders and accessors say can be held against it.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "-",
        string text => "\"" + text + "\"",
        SourceMap map => Describe(map.Places) + Describe(map.Contradictions) + Describe(map.Searched),
        Quantity or PlanDate or Enum or bool => value.ToString()!,
        IDictionary map => string.Concat(map.Keys.Cast<string>().Order(StringComparer.Ordinal).Select(k => $"[{k}={Describe(map[k])}]")),
        IEnumerable list when IsNone(list) => "none",
        IEnumerable list => "(" + string.Join(";", list.Cast<object>().Select(Describe)) + ")",
        double or int => FormattableString.Invariant($"{value}"),
        _ => "{" + string.Join(",", value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.Name is not (nameof(Compliance.Plans.Plan.Sources) or "EqualityContract"))
            .Select(p => p.Name + "=" + Describe(p.GetValue(value)))) + "}",
    };

    private static bool IsNone(IEnumerable list)
    {
        var item = list.GetType().GetInterfaces().First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)).GetGenericArguments()[0];
        return (bool)typeof(Stated).GetMethod(nameof(Stated.IsNone))!.MakeGenericMethod(item).Invoke(null, [list])!;
    }

    private static IEnumerable<Plan> WithoutARoot(Plan plan)
    {
        var values = PlanModel.Plan.Read(plan);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is null)
                continue;
            var fewer = (object?[])values.Clone();
            fewer[i] = null;
            yield return (Plan)PlanModel.Plan.Create(fewer) with { Inputs = plan.Inputs };
        }

        if (plan.Inputs is not null)
            yield return plan with { Inputs = null };
    }

    private static void Collect(PlanRecord record, object holder, string path, List<string> paths)
    {
        var values = record.Read(holder);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } value)
                continue;
            var member = record.Members[i];
            var here = PlanPath.Join(path, member.Name);
            paths.Add(here);
            if (!member.IsList)
            {
                if (member.Kind == PlanKind.Group)
                    Collect(member.Record!, value, here, paths);
                continue;
            }

            var items = ((IEnumerable)value).Cast<object>().ToList();
            var keys = PlanPaths.KeysOf(member, value);
            for (var j = 0; j < items.Count; j++)
            {
                paths.Add(PlanPath.Item(here, keys[j]));
                if (member.Kind == PlanKind.Group)
                    Collect(member.Record!, items[j], PlanPath.Item(here, keys[j]), paths);
            }
        }
    }

    private SourceMap Sources(Plan plan)
    {
        var paths = PathsOf(plan);
        List<string> Some() => [.. paths.Where(_ => Chance(3)).Distinct()];
        return new SourceMap
        {
            Places = Some().ToDictionary(p => p, _ => Place()),
            Contradictions = Some().ToDictionary(p => p, _ => (IReadOnlyList<StatedValue>)[new(Text(), Place()), new(Text(), Place())]),
            Searched = Some().ToDictionary(p => p, _ => new SearchedInVain { Words = [Text(), Text()], Expected = OrNull(Text()), Nearest = Chance(2) ? [] : [Place()] }),
        };
    }

    private Place Place() => new()
    {
        File = Chance(2) ? "dokument.txt" : Text() + "x",
        Page = Chance(2) ? random.Next(1, 30) : null,
        Line = random.Next(0, 500),
        Column = random.Next(0, 90),
        Excerpt = OrNull(Text()),
        Confidence = Chance(3) ? random.NextDouble() : null,
        SuppliedBy = Chance(8) ? Text() : null,
    };

    private object Record(PlanRecord record)
    {
        var density = random.Next(1, 10);
        return record.Create([.. record.Members.Select(m => random.Next(10) < density ? Member(m) : null)]);
    }

    private object? Member(PlanMember member)
    {
        if (!member.IsList)
            return Single(member);
        if (Chance(8))
            return member.None;
        return member.MakeList!([.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Single(member))]);
    }

    private object Single(PlanMember member) => member.Kind switch
    {
        PlanKind.Text => Text(),
        PlanKind.Truth => Chance(2),
        PlanKind.Number => Number(),
        PlanKind.Date => Date(),
        PlanKind.Word => member.Words!.ValueOf(member.Words.Words[random.Next(member.Words.Words.Count)])!,
        _ => Record(member.Record!),
    };

    private Quantity Number()
    {
        decimal[] figures = [0, 1, 4, 5, 19, 20, 49, 50, 51, 335, 72.2m, 100.0m, 118.5m, 2023, 2024, 2025, -1, decimal.MaxValue];
        var value = figures[random.Next(figures.Length)];
        return random.Next(14) switch
        {
            0 => Quantity.MoreThan(value),
            1 => Quantity.AtLeast(value),
            2 => Quantity.LessThan(value),
            3 => Quantity.AtMost(value),
            4 => Quantity.About(value / 2),
            5 => Quantity.Between(value / 3, Math.Max(value / 3, value)),
            _ => value,
        };
    }

    private PlanDate Date()
    {
        var year = random.Next(2019, 2028);
        return random.Next(8) switch
        {
            0 => PlanDate.Year(year),
            1 => PlanDate.HalfYear(year, random.Next(1, 3)),
            2 => PlanDate.Quarter(year, random.Next(1, 5)),
            3 => PlanDate.Month(year, random.Next(1, 13)),
            4 => PlanDate.Between(new DateOnly(year, 1, 10), new DateOnly(year + 1, 2, 20)),
            _ => PlanDate.Day(year, random.Next(1, 13), random.Next(1, 29)),
        };
    }

    private string Text()
    {
        if (!Chance(4))
            return Texts[random.Next(Texts.Length)];
        var text = new StringBuilder();
        for (var i = random.Next(0, 12); i > 0; i--)
            text.Append(Chance(3) ? Texts[random.Next(Texts.Length)] : ((char)random.Next(1, 0x250)).ToString());
        return text.ToString();
    }

    private string? OrNull(string text) => Chance(4) ? null : text;

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;
}
