using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;
using Compliance.Plans;

namespace Compliance.Rules.Images;

/// <summary>
/// Reads a pack that was bound when the program was built. It checks plans exactly as the pack of the files does; what only editors,
/// tests and packs that build on it ask for is not there.
/// </summary>
internal sealed class PackInput
{
    private readonly ImageInput input;
    private readonly YamlInput yaml;
    private readonly TypeInput types;
    private readonly ExpressionInput expressions;
    private readonly Dictionary<string, SourceEntry> sources = new(StringComparer.Ordinal);
    private readonly List<BoundDefinition> definitions = [];
    private readonly List<BoundRule> rules = [];

    public PackInput(ImageInput input, Func<string, string> textOf)
    {
        this.input = input;
        yaml = new YamlInput(input, textOf);
        types = new TypeInput(input);
        expressions = new ExpressionInput(input, types);
    }

    public BoundPack Read()
    {
        var manifest = Manifest();
        var inputs = Inputs(manifest);
        var parameters = Parameters();
        DeclareRoots(inputs, parameters);
        DeclareDefinitions();
        var labels = input.Tables();
        foreach (var definition in definitions)
        {
            foreach (var version in definition.Versions)
            {
                version.Title = Words();
                version.Source = Citation();
                version.Condition = Condition();
            }
        }

        var count = input.Number();
        for (var i = 0; i < count; i++)
            rules.Add(Rule());
        return new BoundPack
        {
            Manifest = manifest,
            Parameters = parameters,
            Definitions = definitions,
            Rules = rules,
            Tests = [],
            Labels = labels,
            Inputs = inputs,
            Ignores = new Ignores(Ignored()),
            Overriding = Overriding(),
        };
    }

    private PackManifest Manifest()
    {
        var manifest = new PackManifest(yaml.File())
        {
            Id = input.Text(),
            Version = input.Text(),
            Jurisdiction = input.OptionalText(),
            Languages = input.Texts(),
            Title = input.Table(),
            Names = input.Tables(),
            Grades = input.Tables(),
        };
        for (var i = input.Number(); i > 0; i--)
        {
            var source = Source();
            sources.Add(source.Id, source);
        }

        var declared = new InputSyntax[input.Number()];
        for (var i = 0; i < declared.Length; i++)
            declared[i] = new InputSyntax(yaml.Scalar(), yaml.OptionalScalar()) { Unit = input.OptionalText(), Label = input.Table(), Ask = input.Table() };
        return manifest with { Sources = sources, Inputs = declared };
    }

    private SourceEntry Source()
    {
        var source = new SourceEntry(input.Text(), yaml.Place())
        {
            Title = input.Table(),
            Authority = input.Text(),
            Number = input.OptionalText(),
            Url = input.OptionalText(),
            TextChecked = input.Day(),
        };
        var enforcement = new EnforcementEntry[input.Number()];
        for (var i = 0; i < enforcement.Length; i++)
            enforcement[i] = new EnforcementEntry(input.Texts(), input.Table());
        return enforcement.Length == 0 ? source : source with { Enforcement = enforcement };
    }

    private Member? Inputs(PackManifest manifest)
    {
        if (manifest.Inputs.Count == 0)
            return null;
        var table = new MemberTable();
        foreach (var declared in manifest.Inputs)
        {
            var (name, type) = (declared.Name.Value, expressions.Type());
            table.Add(new Member(name, type) { Unit = declared.Unit, Summary = declared.Label.Values.FirstOrDefault(), Read = InputValues.Of(name, type) });
        }

        return new Member(Vocabulary.Inputs, FeelType.ContextOf(Vocabulary.Inputs, table)) { Read = InputValues.Root };
    }

    private BoundParameter[] Parameters()
    {
        var parameters = new BoundParameter[input.Number()];
        for (var i = 0; i < parameters.Length; i++)
        {
            var syntax = new ParameterSyntax(input.Text(), input.Text(), yaml.Place())
            {
                Type = expressions.Type(),
                Unit = input.OptionalText(),
                Title = input.Table(),
                CompareAs = input.OptionalText(),
                History = History(),
            };
            var member = new Member(syntax.Name, syntax.Type) { Unit = syntax.Unit, Summary = syntax.Title.Values.FirstOrDefault() };
            parameters[i] = new BoundParameter(syntax, member, i);
        }

        return parameters;
    }

    private ParameterValue[] History()
    {
        var history = new ParameterValue[input.Number()];
        for (var i = 0; i < history.Length; i++)
        {
            history[i] = new ParameterValue(Date.FromDayNumber(input.Number()), input.Day(), expressions.Value(), input.OptionalText(), yaml.Node())
            {
                Checked = input.Day(),
                Status = input.Text(),
            };
        }

        return history;
    }

    private void DeclareRoots(Member? inputs, BoundParameter[] parameters)
    {
        for (var i = input.Number(); i > 0; i--)
        {
            var (code, name) = ((RootCode)input.Byte(), input.Text());
            expressions.Declare(code switch
            {
                RootCode.Plan => RootOf(PlanVocabulary.Plan.Members.Find(name)!),
                RootCode.AssessmentDate => new Symbol(name, FeelType.Date),
                RootCode.Inputs => RootOf(inputs!),
                _ => new Symbol(name, FeelType.ContextOf(name, Group(name, parameters)), null, ParameterRoot.Instance),
            });
        }
    }

    private static Symbol RootOf(Member member) => new(member.Name, member.Type, member.Unit, member);

    private static MemberTable Group(string root, BoundParameter[] parameters)
    {
        var table = new MemberTable();
        foreach (var parameter in parameters)
        {
            if (parameter.Syntax.Root == root)
                table.Add(parameter.Member);
        }

        return table;
    }

    private void DeclareDefinitions()
    {
        for (var i = input.Number(); i > 0; i--)
        {
            var tag = new DefinitionTag();
            var symbol = expressions.Declare(new Symbol(input.Text(), expressions.Type(), input.OptionalText(), tag));
            var versions = new DefinitionVersion[input.Number()];
            for (var v = 0; v < versions.Length; v++)
            {
                versions[v] = new DefinitionVersion(new DefinitionSyntax(yaml.Place(), yaml.Scalar())
                {
                    IsDuty = input.Flag(),
                    Overrides = yaml.OptionalScalar(),
                    InForce = InForce(),
                });
            }

            tag.Definition = new BoundDefinition { Name = symbol.Name, Symbol = symbol, Versions = versions };
            definitions.Add(tag.Definition);
        }
    }

    private InForce InForce()
    {
        var (from, until) = (input.Day(), input.Day());
        return from is null && until is null ? Language.Frame.InForce.Always : new InForce(from, until);
    }

    private BoundRule Rule()
    {
        var (topic, file) = (input.Text(), input.Text());
        var syntax = RuleSyntax();
        var items = expressions.Optional();
        var variable = input.Flag() ? expressions.Declare(new Symbol(input.Text(), expressions.Type(), input.OptionalText(), new RuleVariable(yaml.Scalar(), input.Span(), items))) : null;
        return new BoundRule
        {
            Syntax = syntax,
            Topic = topic,
            File = file,
            Variable = variable,
            Items = items,
            Lets = Lets(),
            Title = Words(),
            Levels = Levels(syntax),
            AppliesWhen = expressions.Optional(),
            Where = expressions.Optional(),
            Requires = Condition(),
            Judgement = Words(),
            Evidence = Expressions(),
            Unless = Conditions(),
            NotShownWhen = expressions.Optional(),
            Place = expressions.Optional(),
            NotMet = Words(),
            NotShown = Words(),
            Met = Words(),
            Ask = Words(),
            Advice = Words(),
        };
    }

    private RuleSyntax RuleSyntax()
    {
        var syntax = new RuleSyntax(yaml.Place(), yaml.Scalar())
        {
            Tags = yaml.Scalars(),
            InForce = InForce(),
            Status = (RuleStatus)input.Byte(),
            Formerly = yaml.Scalars(),
            IsConfidential = input.Flag(),
            AppliesWhen = yaml.OptionalScalar(),
            Where = yaml.OptionalScalar(),
            IfNotStated = (SilencePolicy)input.Byte(),
            Grades = input.Table(),
            FollowsFrom = yaml.Scalars(),
            Overrides = yaml.OptionalScalar(),
        };
        var levels = new LevelSyntax[input.Number()];
        for (var i = 0; i < levels.Length; i++)
            levels[i] = new LevelSyntax(yaml.Place(), (LevelKind)input.Byte()) { When = yaml.OptionalScalar() };
        return syntax with { Levels = levels };
    }

    private BoundLevel[] Levels(RuleSyntax syntax)
    {
        var levels = new BoundLevel[syntax.Levels.Count];
        for (var i = 0; i < levels.Length; i++)
            levels[i] = new BoundLevel(syntax.Levels[i].Kind, expressions.Optional(), syntax.Levels[i]) { Sources = Citations(), SupportedBy = Citations() };
        return levels;
    }

    private BoundLet[] Lets()
    {
        var lets = new BoundLet[input.Number()];
        for (var i = 0; i < lets.Length; i++)
        {
            var expression = expressions.Optional();
            var tag = new LetTag();
            var symbol = expressions.Declare(new Symbol(input.Text(), expressions.Type(), input.OptionalText(), tag));
            lets[i] = tag.Let = new BoundLet(symbol, expression);
        }

        return lets;
    }

    private BoundCondition[] Conditions()
    {
        var conditions = new BoundCondition[input.Number()];
        for (var i = 0; i < conditions.Length; i++)
            conditions[i] = Condition()!;
        return conditions;
    }

    private BoundCondition? Condition() => !input.Flag() ? null : new BoundCondition
    {
        Id = input.Text(),
        Node = yaml.Place(),
        Expression = expressions.Optional(),
        Group = input.Flag() ? (GroupKind)input.Byte() : null,
        Parts = Conditions(),
        Label = Words(),
        Source = Citation(),
        Message = Words(),
    };

    private BoundExpression[] Expressions()
    {
        var list = new BoundExpression[input.Number()];
        for (var i = 0; i < list.Length; i++)
            list[i] = expressions.Expression();
        return list;
    }

    private SourceCitation[] Citations()
    {
        var citations = new SourceCitation[input.Number()];
        for (var i = 0; i < citations.Length; i++)
            citations[i] = Citation()!;
        return citations;
    }

    private SourceCitation? Citation() => input.Flag() ? new SourceCitation(sources[input.Text()], input.Text()) : null;

    private BoundText? Words()
    {
        if (!input.Flag())
            return null;
        var count = input.Number();
        var templates = new Dictionary<string, BoundTemplate>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            templates.Add(input.Text(), Template());
        return new BoundText(templates);
    }

    private BoundTemplate Template()
    {
        var text = input.Text();
        var parts = new TemplatePart[input.Number()];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new TemplatePart
            {
                Words = input.OptionalText(),
                Expression = expressions.Optional(),
                BuiltIn = input.OptionalText(),
                Format = input.OptionalText(),
                Name = input.Text(),
            };
        }

        return new BoundTemplate(text, parts);
    }

    private Ignore[] Ignored()
    {
        var ignored = new Ignore[input.Number()];
        for (var i = 0; i < ignored.Length; i++)
            ignored[i] = new Ignore(input.Text(), input.Number(), yaml.File(), input.Span());
        return ignored;
    }

    private Overriding Overriding()
    {
        var overriding = new Overriding();
        for (var i = input.Number(); i > 0; i--)
        {
            var specials = overriding.Definitions[definitions[input.Number()]] = [];
            for (var s = input.Number(); s > 0; s--)
                specials.Add(definitions[input.Number()]);
        }

        for (var i = input.Number(); i > 0; i--)
        {
            var specials = overriding.Rules[rules[input.Number()]] = [];
            for (var s = input.Number(); s > 0; s--)
                specials.Add(rules[input.Number()]);
        }

        return overriding;
    }
}
