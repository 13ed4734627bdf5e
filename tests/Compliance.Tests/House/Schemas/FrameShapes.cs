using System.Text.Json.Nodes;
using Compliance.Language.Frame;

namespace Compliance.Tests.House.Schemas;

/// <summary>The mappings of the files that legal teams write, key by key. A test holds them against the readers.</summary>
internal static class FrameShapes
{
    private static readonly string[] Levels = ["always", "otherwise"];

    public static Mapping Source { get; } = new(
        "Something that rules cite.",
        new("title", "Its title, by language.", Shape.Ref("text")),
        new("authority", "How much it binds; a norm is never worded as more than its source.", Shape.Word(PackReader.Authorities), true),
        new("id", "Its official number.", Shape.Scalar()),
        new("url", "Where it can be read.", Shape.Scalar()),
        new("text checked", "When somebody last held the rules against its text.", Shape.Date()),
        new("enforcement", "Who follows up which sections; the longest section that fits counts.", Shape.List(Shape.Ref("enforcement"))),
        new("note", "For the authors; nobody else sees it.", []));

    public static Mapping Input { get; } = new(
        "A fact beyond the plan model that the rules read as inputs.<name>.",
        new("name", "Its name: small letters, words with spaces.", Shape.Scalar(), true),
        new("type", "Its type.", Shape.Ref("type"), true),
        new("unit", "Unit of a number.", Shape.Scalar()),
        new("label", "What reports call it, by language.", Shape.Ref("text")),
        new("ask", "The question that asks for it, by language.", Shape.Ref("text")),
        new("note", "For the authors; nobody else sees it.", []));

    public static Mapping Disabled { get; } = new(
        "An inherited rule that this pack switches off.",
        new("rule", "Id of the rule.", Shape.Scalar(), true),
        new("reason", "Why; every report prints it.", Shape.Ref("text"), true));

    public static Mapping Pack { get; } = new(
        "The pack: who wrote the rules, on what they rest, how grave a failure is.",
        new("pack", "Id of the pack, in small letters with hyphens.", Shape.Scalar(), true),
        new("version", "Version of the pack, as 2026.1.0.", Shape.Scalar(), true),
        new("language", "The rule language.", Shape.Word(PackReader.Language), true),
        new("title", "Title of the pack, by language.", Shape.Ref("text")),
        new("jurisdiction", "The country whose law the rules are of, in quotation marks: \"NO\". An employer that the law of another binds is not checked.", new JsonObject { ["type"] = "string" }),
        new("message languages", "Languages that every text exists in, the default first.", Shape.List(Shape.Scalar())),
        new("sources", "Everything that rules cite, by a short name.", Shape.Map(Shape.Ref("source"))),
        new("grades", "Level and authority of what failed, then the grade of each outcome: `must by act`, `should`.", Grades()),
        new("names", "Own words for outcomes and grades.", Shape.Ref("names")),
        new("inputs", "Facts beyond the plan model that the rules ask for.", Shape.List(Shape.Ref("input"))),
        new("extends", "Packs that this one builds on, with a version: no-equality@^2026.", Shape.OneOrMore(Shape.Scalar())),
        new("disable", "Inherited rules that do not count here.", Shape.List(Shape.Ref("disabled"))),
        new("coverage", "What the cases of the pack must show; `compliance test --coverage` tells of gaps.", Shape.Ref("coverage")));

    public static Mapping Coverage { get; } = new(
        "What the cases of a pack must show.",
        new("every leaf condition seen", "What each leaf condition must be seen to be in some case: true, false, unknown.", Shape.OneOrMore(Shape.Scalar())),
        new("boundaries of dated parameters", "Whether the values on, just below and just above each parameter must be tried.", Shape.Word("required", "optional")));

    public static Mapping Parameters { get; } = new(
        "Dated figures, each with its source.",
        new("parameters", "The root under which rules read them; it tells their authority.", Shape.Word(ParameterReader.Roots), true),
        new("values", "The parameters, by name.", Shape.Map(Shape.Ref("parameter")), true));

    public static Mapping Parameter { get; } = new(
        "A figure, date, duration or list that changes with time.",
        new("type", "Its type.", Shape.Ref("type"), true),
        new("unit", "Unit of a number: persons, percent, NOK.", Shape.Scalar()),
        new("title", "What reports call it, by language.", Shape.Ref("text")),
        new("compare as", "How the source words the comparison: `more than` 50 leaves 50 itself out.", Shape.Word("more than", "at least", "less than", "at most", "exactly")),
        new("history", "Its values, each from a day on.", Shape.List(Shape.Ref("value")), true),
        new("note", "For the authors; nobody else sees it.", []));

    public static Mapping Value { get; } = new(
        "What a parameter is from a day on.",
        new("from", "The first day on which it holds.", Shape.Date(), true),
        new("value", "A number, a date, a duration (18 months) or a list.", Shape.Any(Shape.Scalar(), Shape.List(Shape.Scalar())), true),
        new("source", "What it rests on, with the section.", Shape.Scalar(), true),
        new("until", "The last day on which it holds.", Shape.Date()),
        new("checked", "When somebody last held it against the source.", Shape.Date()),
        new("status", "How certain it is.", Shape.Word("enacted", "proposed", "expected", "to be verified")),
        new("note", "For the authors; nobody else sees it.", []));

    public static Mapping RulesFile { get; } = new(
        "Definitions and rules on one topic.",
        new("rules for", "The topic; the tests file names it too.", Shape.Scalar(), true),
        new("in force", "When everything in the file counts, unless it says otherwise itself.", Shape.Ref("inForce")),
        new("definitions", "Terms and duties that rules use.", Shape.List(Shape.Ref("definition"))),
        new("rules", "The rules.", Shape.List(Shape.Ref("rule"))));

    public static Mapping InForce { get; } = new(
        "The days on which it counts, both included.",
        new("from", "The first day.", Shape.Date()),
        new("until", "The last day.", Shape.Date()));

    public static Mapping Definition { get; } = new(
        "A term with a meaning: a condition, or `is:` with an expression of any type.",
        new("define", "Its name, as rules write it.", Shape.Scalar(), true),
        new("duty", "Yes, where it tells whether a duty applies; then it needs a source.", Shape.Flag()),
        new("type", "Its type; true or false where nothing is said.", Shape.Ref("type")),
        new("title", "What reports call it, by language.", Shape.Ref("text")),
        new("source", "What it rests on, with the section.", Shape.Scalar()),
        new("overrides", "The definition in whose place it stands while it is in force.", Shape.Scalar()),
        new("in force", "When it counts.", Shape.Ref("inForce")),
        new("note", "For the authors; nobody else sees it.", Shape.Scalar()),
        new("is", "What it means.", Shape.Ref("expression")),
        new("check", "What must be true.", Shape.Ref("expression")),
        new("all of", "True where every part is.", Shape.Ref("conditions")),
        new("any of", "True where one part is.", Shape.Ref("conditions")),
        new("none of", "True where no part is.", Shape.Ref("conditions")));

    public static Mapping Rule { get; } = new(
        "What a document must, should or may show.",
        new("rule", "Its id, in small letters with hyphens; it stays when words change.", Shape.Scalar(), true),
        new("title", "What it asks for, in a few words, by language.", Shape.Ref("text"), true),
        new("tags", "Ids of the checks that it covers, or other labels.", Shape.OneOrMore(Shape.Scalar())),
        new("in force", "When it counts.", Shape.Ref("inForce")),
        new("status", "A draft and a repealed rule are not checked.", Shape.Word("active", "draft", "repealed")),
        new("formerly", "Ids that it had before.", Shape.OneOrMore(Shape.Scalar())),
        new("confidential", "Yes masks its values in every output.", Shape.Flag()),
        new("levels", "How much it binds, read from the top: the first that holds counts.", Shape.List(Shape.Ref("level")), true),
        new("applies when", "When it has a subject; otherwise it does not apply.", Shape.Ref("expression")),
        new("for each", "One result for each item: measure in measures.", Shape.Ref("expression")),
        new("where", "Which items it is about.", Shape.Ref("expression")),
        new("let", "Names for expressions that the rule uses several times.", Shape.Map(Shape.Ref("expression"))),
        new("requires", "What must be true.", Shape.Ref("condition")),
        new("judgement", "The question that a person must judge, by language; instead of requires.", Shape.Ref("text")),
        new("evidence", "What of the plan belongs to the picture.", Shape.OneOrMore(Shape.Ref("path"))),
        new("unless", "Exceptions: where one holds, the rule does not apply.", Shape.List(Shape.Ref("exception"))),
        new("follows from", "Rules whose failing explains that this one fails: one cause, one finding.", Shape.OneOrMore(Shape.Scalar())),
        new("overrides", "The more general rule that gives way to it.", Shape.Scalar()),
        new("place", "Where in the plan a finding points.", Shape.Ref("path")),
        new("ask", "The question where the document is silent, by language.", Shape.Ref("text")),
        new("advice", "What to do, by language.", Shape.Ref("text")),
        new("note", "For the authors; nobody else sees it.", []),
        new("if not stated", "What silence means.", Shape.Any(Shape.Word("open", "not shown", "ignore"), Shape.Ref("silence"))),
        new("grade", "Another grade than the table of the pack gives.", Shape.Any(Shape.Word(FrameReader.GradeWords), Shape.Ref("grades"))),
        new("message", "What a finding says, by language, or by outcome and then by language.", Shape.Any(Shape.Ref("text"), Shape.Ref("messages"))));

    public static Mapping Messages { get; } = new(
        "What a finding says, by outcome.",
        new("not met", "Where the document says otherwise.", Shape.Ref("text")),
        new("not shown", "Where the document does not say what it must.", Shape.Ref("text")),
        new("met", "Where it is as it should be.", Shape.Ref("text")));

    public static Mapping Silence { get; } = new(
        "Silence is a finding under a condition.",
        new Key("not shown when", "When the document itself must say it; otherwise the question is open.", Shape.Ref("expression"), true));

    public static Mapping Level { get; } = new(
        "How much the rule binds, and by which source.",
        new("source", "The norm first, with its section.", Shape.OneOrMore(Shape.Scalar())),
        new("supported by", "What else speaks for it.", Shape.OneOrMore(Shape.Scalar())),
        new("must when", "It is a duty where this is true.", Shape.Ref("expression")),
        new("must", "It is a duty.", Shape.Word(Levels)),
        new("should when", "It is recommended where this is true.", Shape.Ref("expression")),
        new("should", "It is recommended.", Shape.Word(Levels)),
        new("may when", "It is good to know where this is true.", Shape.Ref("expression")),
        new("may", "It is good to know.", Shape.Word(Levels)),
        new("otherwise", "Where no level above holds.", Shape.Word("not applicable")));

    public static Mapping Condition { get; } = new(
        "A condition with words of its own.",
        new("label", "What reports call it, by language.", Shape.Ref("text")),
        new("source", "What it rests on, with the section.", Shape.Scalar()),
        new("message", "What a finding says when this part fails, by language.", Shape.Ref("text")),
        new("check", "What must be true.", Shape.Ref("expression")),
        new("all of", "True where every part is.", Shape.Ref("conditions")),
        new("any of", "True where one part is.", Shape.Ref("conditions")),
        new("none of", "True where no part is.", Shape.Ref("conditions")));

    public static Mapping Exception { get; } = Condition with
    {
        Description = "An exception.",
        Keys = [.. Condition.Keys.Where(k => k.Name != "message"), new Key("condition", "When it holds.", Shape.Ref("condition"))],
    };

    public static Mapping TestsFile { get; } = new(
        "Cases that show what rules come to.",
        new("tests for", "The topics: what stands behind `rules for:`.", Shape.OneOrMore(Shape.Scalar()), true),
        new("as of", "The assessment date of all cases that give none.", Shape.Date()),
        new("base", "A plan that cases share by YAML anchor: &base, *base.", []),
        new("bases", "Several such plans.", []),
        new("cases", "The cases.", Shape.List(Shape.Ref("case"))),
        new("accepted", "What the cases need not show, each with its reason.", Shape.List(Shape.Ref("accepted"))));

    public static Mapping Case { get; } = new(
        "One plan, and what is expected of it.",
        new("case", "What it shows, in a sentence.", Shape.Scalar(), true),
        new("given", "The plan.", Shape.Ref("plan")),
        new("with", "Values that differ from the given plan, by path; `(not stated)` takes one away.", Shape.Ref("changes")),
        new("as of", "The assessment date.", Shape.Date()),
        new("note", "For the authors; nobody else sees it.", []),
        new("expect", "What should come of it.", Shape.Ref("expect"), true));

    public static Mapping Expect { get; } = new(
        "What should come of the plan.",
        new("definitions", "Values of definitions, by name.", Shape.Map(Shape.Scalar())),
        new("findings", "All findings of the topics, judgements left out.", Shape.List(Shape.Ref("finding"))),
        new("contains", "Some findings, whatever else there is.", Shape.List(Shape.Ref("finding"))),
        new("judgements", "All questions that a person must judge.", Shape.List(Shape.Ref("finding"))),
        new("met", "Rules that are met.", Shape.OneOrMore(Shape.Scalar())),
        new("not applicable", "Rules that do not apply.", Shape.OneOrMore(Shape.Scalar())),
        new("conclusion", "The conclusion of the document.", Shape.Word(Conclusions())));

    public static Mapping Finding { get; } = new(
        "An expected finding.",
        new("rule", "Id of the rule.", Shape.Scalar(), true),
        new("outcome", "Its outcome.", Shape.Word(FrameReader.OutcomeWords)),
        new("grade", "Its grade.", Shape.Word(FrameReader.GradeWords)),
        new("level", "How strongly the rule binds here.", Shape.Word(FrameReader.LevelWords)),
        new("authority", "What stands behind it.", Shape.Word(PackReader.Authorities)),
        new("place", "Where it points.", Shape.Ref("path")),
        new("item", "The item of the list, by its text.", Shape.Scalar()),
        new("depends on", "The duties that it depends on.", Shape.OneOrMore(Shape.Scalar())),
        new("missing", "The paths that could still change it.", Shape.OneOrMore(Shape.Ref("path"))),
        new("message", "Its words, in the pack's first language.", Shape.Scalar()));

    public static Mapping Accepted { get; } = new(
        "What no case need show.",
        new("survivor", "A mutant that survives, or several, as `compliance test --mutate` prints them.", Shape.OneOrMore(Shape.Scalar())),
        new("not seen", "A value that no case has, or several, as `compliance test --coverage` prints them.", Shape.OneOrMore(Shape.Scalar())),
        new("reason", "Why that is right.", Shape.Scalar(), true));

    public static Mapping DecisionsFile { get; } = new(
        "What the employer or a reviewer decided about findings.",
        new("decisions for", "The employer.", Shape.Scalar()),
        new("complete", "Yes where the documents are declared to be all there is; what they do not show then counts as not shown.", Shape.Flag()),
        new("by", "Who declares it.", Shape.Scalar()),
        new("on", "The day on which it was declared.", Shape.Date()),
        new("decisions", "The decisions.", Shape.List(Shape.Ref("decision"))));

    public static Mapping Decision { get; } = new(
        "One decision: answered, assessed, accepted or disputed.",
        new("answered", "The path that the answer is about.", Shape.Ref("path")),
        new("assessed", "The rule whose open question somebody judged.", Shape.Scalar()),
        new("accepted", "The rule from which a deviation is accepted.", Shape.Scalar()),
        new("disputed", "The path that was read wrongly.", Shape.Ref("path")),
        new("item", "The item of the list that it is about, by its text.", Shape.Scalar()),
        new("value", "The answer, or the right reading.", Shape.Any(Shape.Scalar(), Shape.List(Shape.Scalar()))),
        new("outcome", "How it was judged.", Shape.Word("met", "not met")),
        new("reason", "Why.", Shape.Scalar()),
        new("by", "Who decided.", Shape.Scalar(), true),
        new("on", "When.", Shape.Date(), true),
        new("until", "The last day on which it counts.", Shape.Date()),
        new("quotation", "The words of the document that it concerns.", Shape.Scalar()));

    public static Mapping AnswersFile { get; } = new(
        "The questions that a document leaves, to be answered; `compliance ask --form` writes them.",
        new("answers for", "The document.", Shape.Scalar()),
        new("by", "Who answers, name and role.", Shape.Any(Shape.Scalar(), new JsonObject { ["type"] = "null" })),
        new("questions", "The questions.", Shape.List(Shape.Ref("question")), true));

    public static Mapping Question { get; } = new(
        "A question: values to give, or a norm to judge.",
        new("question", "The question.", Shape.Scalar()),
        new("answers", "Path, then the answer; a list may stand for several.", Shape.Map(Shape.Any(Shape.Scalar(), Shape.List(Shape.Scalar()), new JsonObject { ["type"] = "null" }))),
        new("assessed", "The rule whose open norm is to be judged.", Shape.Scalar()),
        new("item", "The item of the list that it is about.", Shape.Scalar()),
        new("outcome", "How it was judged.", Shape.Any(Shape.Word("met", "not met"), new JsonObject { ["type"] = "null" })),
        new("reason", "Why.", Shape.Any(Shape.Scalar(), new JsonObject { ["type"] = "null" })));

    /// <summary>Grades by outcome.</summary>
    public static JsonObject GradesByOutcome()
    {
        var properties = new JsonObject();
        foreach (var outcome in FrameReader.OutcomeWords)
            properties[outcome] = Shape.Word(FrameReader.GradeWords);
        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
    }

    /// <summary>Own words, by outcome and by grade.</summary>
    public static JsonObject Names()
    {
        static JsonObject Words(string description, IEnumerable<string> ids)
        {
            var properties = new JsonObject();
            foreach (var id in ids)
                properties[id] = Shape.Ref("text");
            return new JsonObject { ["description"] = description, ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["outcomes"] = Words("By outcome.", FrameReader.OutcomeWords), ["grades"] = Words("By grade.", FrameReader.GradeWords) },
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Grades()
    {
        var rows = new JsonObject();
        foreach (var level in new[] { "must", "should", "may" })
        {
            foreach (var row in PackReader.Authorities.Select(a => level + " by " + a).Prepend(level))
                rows[row] = Shape.Ref("grades");
        }

        return new JsonObject { ["type"] = "object", ["properties"] = rows, ["additionalProperties"] = false };
    }

    private static IEnumerable<string> Conclusions() => Enum.GetNames<Compliance.Findings.Conclusion>().Select(Compliance.Testing.CaseComparison.Words);
}
