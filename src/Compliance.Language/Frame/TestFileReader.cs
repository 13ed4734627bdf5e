namespace Compliance.Language.Frame;

/// <summary>Reads <c>*.tests.yaml</c>: cases with a plan and what is expected of it.</summary>
internal sealed class TestFileReader(FrameDiagnostics diagnostics)
{
    public TestFileSyntax? Read(YamlTree tree)
    {
        if (tree.Root is null || FrameMapping.From(tree.Root, diagnostics, "a tests file") is not { } keys)
            return null;
        var topics = keys.Scalars("tests for");
        if (topics.Count == 0)
            diagnostics.Add(Catalog.MissingKey, keys.Node, "a tests file needs `tests for:`, the name after `rules for:`");
        var asOf = keys.DateOf("as of");

        // Anchors live under keys of their own; YAML has already put them where they are used.
        _ = keys.Take("base");
        _ = keys.Take("bases");
        var cases = new List<TestCase>();
        foreach (var item in keys.Items("cases"))
        {
            if (FrameMapping.From(item, diagnostics, "a case") is { } inner && Case(inner) is { } testCase)
                cases.Add(testCase);
        }

        var accepted = new List<AcceptedGap>();
        foreach (var item in keys.Items("accepted"))
        {
            if (FrameMapping.From(item, diagnostics, "an accepted gap") is { } inner)
                accepted.AddRange(Gaps(inner));
        }

        keys.Finish();
        return new TestFileSyntax(tree.Source, topics, asOf, cases) { Accepted = accepted };
    }

    /// <summary>One reason may hold for several: a list under one of the two keys.</summary>
    private IEnumerable<AcceptedGap> Gaps(FrameMapping keys)
    {
        var isSurvivor = keys.Has("survivor");
        if (isSurvivor == keys.Has("not seen"))
            diagnostics.Add(Catalog.WrongShape, keys.Node, "expected exactly one of `survivor:` and `not seen:`, as `compliance test` prints it");
        var whats = keys.Scalars("survivor").Concat(keys.Scalars("not seen")).ToList();
        var reason = keys.Required("reason", "what is accepted");
        keys.Finish();
        return reason is null ? [] : whats.Select(w => new AcceptedGap(w, isSurvivor, reason.Value));
    }

    private TestCase? Case(FrameMapping keys)
    {
        var name = keys.Required("case", "a case");
        var testCase = new TestCase(name ?? new YamlScalar(keys.Node.Source, keys.Node.Span, null, "", YamlStyle.Plain))
        {
            Given = keys.Take("given"),
            With = (keys.Take("with") as YamlMapping)?.Entries ?? [],
            AsOf = keys.DateOf("as of"),
        };
        _ = keys.Take("note");
        var expect = keys.Take("expect");
        if (expect is null)
            diagnostics.Add(Catalog.MissingKey, keys.Node, "the case needs `expect:`");
        else if (FrameMapping.From(expect, diagnostics, "what is expected") is { } expected)
            testCase = Expectations(testCase, expected);
        keys.Finish();
        return name is null ? null : testCase;
    }

    private TestCase Expectations(TestCase testCase, FrameMapping keys)
    {
        var definitions = keys.Take("definitions") as YamlMapping;
        var exact = keys.Take("findings") is not null || keys.Has("findings") ? Findings(keys, "findings") : null;
        var partial = keys.Has("contains") ? Findings(keys, "contains") : null;
        _ = keys.Take("contains");
        var judgements = keys.Has("judgements") ? Findings(keys, "judgements") : null;
        _ = keys.Take("judgements");
        var met = keys.Scalars("met");
        var notApplicable = keys.Scalars("not applicable");
        var conclusion = keys.Scalar("conclusion");
        keys.Finish();
        return testCase with
        {
            ExpectedDefinitions = definitions?.Entries ?? [],
            ExpectedFindings = exact ?? partial,
            IsPartial = exact is null && partial is not null,
            ExpectedJudgements = judgements,
            ExpectedMet = met,
            ExpectedNotApplicable = notApplicable,
            ExpectedConclusion = conclusion,
        };
    }

    private List<ExpectedFinding> Findings(FrameMapping keys, string key)
    {
        var result = new List<ExpectedFinding>();
        foreach (var item in keys.Items(key))
        {
            if (item is YamlScalar id)
            {
                result.Add(new ExpectedFinding(id));
                continue;
            }

            if (FrameMapping.From(item, diagnostics, "an expected finding") is not { } inner || inner.Required("rule", "an expected finding") is not { } rule)
                continue;
            result.Add(new ExpectedFinding(rule)
            {
                Outcome = Checked(inner.Scalar("outcome"), FrameReader.OutcomeWords),
                Grade = Checked(inner.Scalar("grade"), FrameReader.GradeWords),
                Level = Checked(inner.Scalar("level"), FrameReader.LevelWords),
                Authority = Checked(inner.Scalar("authority"), PackReader.Authorities),
                Place = inner.Scalar("place"),
                Item = inner.Scalar("item"),
                DependsOn = inner.Has("depends on") ? inner.Scalars("depends on") : null,
                Missing = inner.Has("missing") ? inner.Scalars("missing") : null,
                Message = inner.Scalar("message"),
            });
            _ = inner.Scalars("depends on");
            _ = inner.Scalars("missing");
            inner.Finish();
        }

        return result;
    }

    private YamlScalar? Checked(YamlScalar? scalar, string[] words)
    {
        if (scalar is not null)
            FrameMapping.OneOf(scalar, words, diagnostics);
        return scalar;
    }
}
