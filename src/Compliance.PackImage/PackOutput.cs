using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;
using Compliance.Rules.Images;

namespace Compliance.PackImage;

/// <summary>Writes what <see cref="PackInput"/> reads.</summary>
internal sealed class PackOutput(ImageOutput output, YamlOutput yaml, ExpressionOutput expressions)
{
    public void Write(BoundPack pack)
    {
        if (pack.Disabled.Count > 0 || pack.Manifest.Extends.Count > 0)
            throw new NotSupportedException("an image holds no pack that builds on another");
        Manifest(pack.Manifest);
        foreach (var declared in pack.Manifest.Inputs)
            expressions.Type(pack.Inputs!.Type.Members.Find(declared.Name.Value)!.Type);
        output.Each(pack.Parameters, p => Parameter(p.Syntax));
        output.Each(RootsOf(pack), DeclareRoot);
        output.Each(pack.Definitions, DeclareDefinition);
        output.Tables(pack.Labels);
        foreach (var version in pack.Definitions.SelectMany(d => d.Versions))
        {
            Words(version.Title);
            Citation(version.Source);
            Condition(version.Condition);
        }

        output.Each(pack.Rules, Rule);
        output.Each(pack.Ignores.All, i =>
        {
            output.Text(i.Id);
            output.Number(i.Line);
            yaml.File(i.Source);
            output.Span(i.Span);
        });
        Overriding(pack.Overriding.Definitions, [.. pack.Definitions]);
        Overriding(pack.Overriding.Rules, [.. pack.Rules]);
    }

    private void Manifest(PackManifest manifest)
    {
        yaml.File(manifest.File);
        output.Text(manifest.Id);
        output.Text(manifest.Version);
        output.OptionalText(manifest.Jurisdiction);
        output.Texts(manifest.Languages);
        output.Table(manifest.Title);
        output.Tables(manifest.Names);
        output.Tables(manifest.Grades);
        output.Each([.. manifest.Sources.Values], Source);
        output.Each(manifest.Inputs, i =>
        {
            yaml.Scalar(i.Name);
            yaml.Optional(i.Type);
            output.OptionalText(i.Unit);
            output.Table(i.Label);
            output.Table(i.Ask);
        });
    }

    private void Source(SourceEntry source)
    {
        output.Text(source.Id);
        yaml.Place(source.Node);
        output.Table(source.Title);
        output.Text(source.Authority);
        output.OptionalText(source.Number);
        output.OptionalText(source.Url);
        output.Day(source.TextChecked);
        output.Each(source.Enforcement, e =>
        {
            output.Texts(e.Sections);
            output.Table(e.Text);
        });
    }

    private void Parameter(ParameterSyntax parameter)
    {
        output.Text(parameter.Root);
        output.Text(parameter.Name);
        yaml.Place(parameter.Node);
        expressions.Type(parameter.Type);
        output.OptionalText(parameter.Unit);
        output.Table(parameter.Title);
        output.OptionalText(parameter.CompareAs);
        output.Each(parameter.History, v =>
        {
            output.Number(v.From.DayNumber);
            output.Day(v.Until);
            expressions.Value(v.Value);
            output.OptionalText(v.Source);
            yaml.Node(v.Node);
            output.Day(v.Checked);
            output.Text(v.Status);
        });
    }

    /// <summary>The names at the root of the expressions of a pack that are no definitions, in the order in which they are first used.</summary>
    private static List<Symbol> RootsOf(BoundPack pack)
    {
        var texts = pack.Rules.SelectMany(r => new[] { r.Title, r.Judgement, r.NotMet, r.NotShown, r.Met, r.Ask, r.Advice })
            .Concat(pack.Definitions.SelectMany(d => d.Versions).Select(v => v.Title));
        var conditions = pack.Rules.SelectMany(r => r.Unless.Append(r.Requires)).Concat(pack.Definitions.SelectMany(d => d.Versions).Select(v => v.Condition));
        return pack.Rules
            .SelectMany(r => r.Lets.Select(l => l.Expression).Concat(r.Levels.Select(l => l.When)).Concat(r.Evidence).Concat([r.AppliesWhen, r.Where, r.Items, r.NotShownWhen, r.Place]))
            .Concat(conditions.SelectMany(ExpressionsOf))
            .Concat(texts.SelectMany(ExpressionsOf))
            .OfType<BoundExpression>()
            .SelectMany(e => e.Root.DescendantsAndSelf())
            .OfType<BoundSymbol>()
            .Select(s => s.Symbol)
            .Where(s => s.Tag is Member or ParameterRoot || (s.Tag is null && s.Name == Vocabulary.AssessmentDate))
            .Distinct()
            .ToList();
    }

    private static IEnumerable<BoundExpression?> ExpressionsOf(BoundCondition? condition) => condition is null
        ? []
        : condition.Parts.SelectMany(ExpressionsOf).Append(condition.Expression).Concat(ExpressionsOf(condition.Label)).Concat(ExpressionsOf(condition.Message));

    private static IEnumerable<BoundExpression?> ExpressionsOf(BoundText? text) => text?.ByLanguage.Values.SelectMany(t => t.Parts).Select(p => p.Expression) ?? [];

    private void DeclareRoot(Symbol root)
    {
        output.Byte((int)(root.Tag switch
        {
            ParameterRoot => RootCode.Parameters,
            Member when root.Name == Vocabulary.Inputs => RootCode.Inputs,
            Member => RootCode.Plan,
            _ => RootCode.AssessmentDate,
        }));
        output.Text(root.Name);
        expressions.Declare(root);
    }

    private void DeclareDefinition(BoundDefinition definition)
    {
        Name(definition.Symbol);
        output.Each(definition.Versions, v =>
        {
            yaml.Place(v.Syntax.Node);
            yaml.Scalar(v.Syntax.Name);
            output.Flag(v.Syntax.IsDuty);
            yaml.Optional(v.Syntax.Overrides);
            InForce(v.Syntax.InForce);
        });
    }

    private void Name(Symbol symbol)
    {
        output.Text(symbol.Name);
        expressions.Type(symbol.Type);
        output.OptionalText(symbol.Unit);
        expressions.Declare(symbol);
    }

    private void InForce(InForce period)
    {
        output.Day(period.From);
        output.Day(period.Until);
    }

    private void Rule(BoundRule rule)
    {
        output.Text(rule.Topic);
        output.Text(rule.File);
        RuleSyntax(rule.Syntax);
        expressions.Optional(rule.Items);
        output.Optional(rule.Variable, v =>
        {
            Name(v);
            var tag = (RuleVariable)v.Tag!;
            yaml.Scalar(tag.Scalar);
            output.Span(tag.Name);
        });
        output.Each(rule.Lets, l =>
        {
            expressions.Optional(l.Expression);
            Name(l.Symbol);
        });
        Words(rule.Title);
        // As many as the syntax of the rule told of.
        foreach (var level in rule.Levels)
        {
            expressions.Optional(level.When);
            output.Each(level.Sources, Citation);
            output.Each(level.SupportedBy, Citation);
        }

        expressions.Optional(rule.AppliesWhen);
        expressions.Optional(rule.Where);
        Condition(rule.Requires);
        Words(rule.Judgement);
        output.Each(rule.Evidence, expressions.Expression);
        output.Each(rule.Unless, Condition);
        expressions.Optional(rule.NotShownWhen);
        expressions.Optional(rule.Place);
        Words(rule.NotMet);
        Words(rule.NotShown);
        Words(rule.Met);
        Words(rule.Ask);
        Words(rule.Advice);
    }

    private void RuleSyntax(RuleSyntax rule)
    {
        yaml.Place(rule.Node);
        yaml.Scalar(rule.Id);
        yaml.Scalars(rule.Tags);
        InForce(rule.InForce);
        output.Byte((int)rule.Status);
        yaml.Scalars(rule.Formerly);
        output.Flag(rule.IsConfidential);
        yaml.Optional(rule.AppliesWhen);
        yaml.Optional(rule.Where);
        output.Byte((int)rule.IfNotStated);
        output.Table(rule.Grades);
        yaml.Scalars(rule.FollowsFrom);
        yaml.Optional(rule.Overrides);
        output.Each(rule.Levels, l =>
        {
            yaml.Place(l.Node);
            output.Byte((int)l.Kind);
            yaml.Optional(l.When);
        });
    }

    private void Condition(BoundCondition? condition) => output.Optional(condition, c =>
    {
        output.Text(c.Id);
        // What a reader asks of the node of a leaf is the place of its expression.
        yaml.Place(c.Group is null ? ComparatorChecks.ScalarOf(c.Node) ?? c.Node : c.Node);
        expressions.Optional(c.Expression);
        output.Flag(c.Group is not null);
        if (c.Group is { } group)
            output.Byte((int)group);
        output.Each(c.Parts, Condition);
        Words(c.Label);
        Citation(c.Source);
        Words(c.Message);
    });

    private void Citation(SourceCitation? citation) => output.Optional(citation, c =>
    {
        output.Text(c.Source.Id);
        output.Text(c.Pinpoint);
    });

    private void Words(BoundText? text) => output.Optional(text, t => output.Each([.. t.ByLanguage], template =>
    {
        output.Text(template.Key);
        output.Text(template.Value.Text);
        output.Each(template.Value.Parts, p =>
        {
            output.OptionalText(p.Words);
            expressions.Optional(p.Expression);
            output.OptionalText(p.BuiltIn);
            output.OptionalText(p.Format);
            output.Text(p.Name);
        });
    }));

    private void Overriding<T>(Dictionary<T, List<T>> table, List<T> all)
        where T : class => output.Each([.. table], row =>
        {
            output.Number(all.IndexOf(row.Key));
            output.Each(row.Value, s => output.Number(all.IndexOf(s)));
        });
}
