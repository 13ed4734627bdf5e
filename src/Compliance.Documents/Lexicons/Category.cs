using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>What the words of a lexicon tell. The name, in lower case with spaces, is the key in the file.</summary>
internal enum Category
{
    FunctionWords,
    Abbreviations,
    Labels,
    Areas,
    Grounds,
    GroundLists,
    Themes,
    Owners,
    OwnerGlue,
    Duties,
    Parties,
    Cooperation,
    NoCooperation,
    Activities,
    Bodies,
    Committees,
    FinalResponsibility,
    BoardActs,
    Vague,
    Recurrence,
    Each,
    Months,
    Quarters,
    HalfYears,
    Seasons,
    Deadlines,
    BackReferences,
    Numbers,
    Quantifiers,
    Bounds,
    Percent,
    People,
    ManYears,
    Populations,
    Headcount,
    Leave,
    Weeks,
    Respectively,
    Pay,
    PayComparison,
    Mappings,
    MappingVerbs,
    Progress,
    Negations,
    Hedges,
    Intentions,
    MeasureStates,
    NoMeasure,
    NoGoal,
    NoRisk,
    Existential,
    Columns,
    HeadingPrefixes,
    Announcements,
    Relatives,
    EqualityWords,
    BareKinds,
    PeopleOfOthers,
    GenreWords,
    LandingWords,
    OtherChapters,
    GroupWords,
    Problems,
    Causes,
    Results,
    Policies,
    PolicySubjects,
    Possession,
    Sources,
    Whistleblowing,
    Retaliation,
    Demand,
    Preference,
    Meetings,
    AllAreas,
    AsOf,
    NotFollowedUp,
    Statement,
    Documentation,
    ParticipationIn,
    Continuations,
    FollowUp,
    EarlierPlan,
    Evaluation,
    Promises,
    Templates,
    Kinds,
    OtherPlans,
    Counts,
    Approval,
    LegalForms,
    Sectors,
    Placeholders,
    Always,
    Majority,
    Training,
    Acts,
    Years,
    Conditions,
    LawWords,
    Addressed,
    NotCovered,
    NotOwner,
    NoDeadline,
    OtherCompanies,
    Between,
    Expected,
    NumberForms,
    NoRepresentatives,
    SensitiveGroups,
    SolePersons,
    PayData,
    DifferencesExplained,
    InternalStatistics,
    PartTimeQuestions,
    ClauseBreaks,
    SectionWords,
    UnionMembership,
    EmployerWords,
    Fillers,
    NotCounts,
    Money,
    Copulas,
    ForeignLaw,
    BoardNot,
    PointsToStatement,
    Limits,
    ThisYear,
    OrganisationNumber,
    PlaceWords,
    PolicyKnown,
    Access,
    ResultsElsewhere,
    Actions,
    RiskFound,
    Withheld,
    Totals,
    Among,
    Voluntary,
    Answers,
    NoneFound,
    GoalMeasures,
    PlanPeriod,
    Changes,
    Examinations,
    Anaphors,
    AllGrounds,
    Thirds,
    OfficeWords,
    DataFrom,
    BalanceWords,
    WeWords,
    VersionWords,
    DocumentWords,
    TableWords,
    StatementHere,
    TimesBefore,
    YearBefore,
    Events,
    Asides,
    Rates,
    WorkVerbs,
    Coming,
    TheMapping,
    GoalsTold,
    Outcomes,
    Partly,
    Bans,
    GoalColumns,
    Plausible,
    WorkforceChapters,
    ComparedWith,
    Suppositions,
    Benchmarks,
    StatesOfThings,
    LeadsOn,
    DutyNames,
    GenderBalance,
    Joined,
    GroundsOffered,
    OtherAreas,
    LateCooperation,
    DocumentationHere,
    Handbooks,
    DutyObjects,
    Refusals,
    Subordinators,
    LastOnes,
    AccordingTo,
    Deeds,
    Ordinals,
}

/// <summary>Keys that a category may have.</summary>
internal static class CategoryKeys
{
    /// <summary>Number words by the number that they say.</summary>
    public static readonly string[] NumberKeys = Numerals();

    private static readonly string[] None = [];
    private static readonly string[]?[] All = Every();

    /// <summary>Number of categories.</summary>
    public static int Categories => All.Length;

    /// <summary>The keys of a category; empty where its words stand in one list; null where the keys are free.</summary>
    public static string[]? Of(Category category) => All[(int)category];

    private static string[]?[] Every()
    {
        var result = new string[]?[Enum.GetNames<Category>().Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = Named((Category)i);
        return result;
    }

    private static string[] Numerals()
    {
        const int Hundred = 100;
        var result = new string[Hundred + 2];
        for (var i = 0; i <= Hundred; i++)
            result[i] = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        result[^1] = "1000";
        return result;
    }

    private static string[]? Named(Category category) => category switch
    {
        Category.Labels => ["goals", "background", "measures", "owners", "schedule", "status", "result", "risk", "cause", "follow up"],
        Category.Areas => Words(typeof(AreaKind)),
        Category.Grounds => Words(typeof(Ground)),
        Category.Themes => Words(typeof(Theme)),
        Category.Committees => ["any", "joint"],
        Category.FinalResponsibility => ["final", "plain", "rooted", "bare"],
        Category.Owners => ["role", "unit", "everybody"],
        Category.OwnerGlue => ["and", "or", "determiner", "passive"],
        Category.Parties => Words(typeof(Party)),
        Category.FollowUp => ["told", "looks", "object", "receives", "agenda", "other work", "other talk"],
        Category.Cooperation => ["took part", "made of", "members", "praised", "sitting", "been"],
        Category.Bodies => Words(typeof(ResponsibleBody)),
        Category.Recurrence => Words(typeof(Recurrence)),
        Category.Months => ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
        Category.Quarters => ["1", "2", "3", "4"],
        Category.HalfYears => ["1", "2"],
        Category.Thirds => ["1", "2", "3"],
        Category.Seasons => ["spring", "summer", "autumn"],
        Category.AsOf => ["day", "of figures", "year end"],
        Category.Deadlines => ["by", "from", "before", "end"],
        Category.Numbers => NumberKeys,
        Category.Quantifiers => ["all", "none", "half", "third", "quarter", "two thirds", "three quarters"],
        Category.Bounds => ["more than", "at least", "fewer than", "at most", "about"],
        Category.People => ["women", "men", "staff", "both"],
        Category.Populations => ["leaders", "temporary", "part time", "permanent", "full time", "internal", "external", "part", "outside"],
        Category.Leave => ["parental leave", "average", "on leave"],
        Category.Pay => ["word", "elements combined", "elements separate", "equal value", "groups", "levels", "total", "by gender", "not by gender", "equal value not", "followed", "equal pay"],
        Category.Headcount => ["named", "verb", "by gender", "of us", "amounts"],
        Category.PayComparison => ["earn", "more", "less", "no difference", "share", "difference", "of women"],
        Category.Mappings => ["pay", "part time"],
        Category.Progress => Words(typeof(MappingStatus)),
        Category.Columns => ["number", "area", "ground", "goals", "background", "measures", "owners", "schedule", "status", "result", "risk", "cause", "follow up"],
        Category.MeasureStates => Words(typeof(MeasureStatus)),
        Category.Problems => ["strong", "weak"],
        Category.Policies => ["names", "definite"],
        Category.PolicySubjects => Words(typeof(PolicySubject)),
        Category.Sources => Words(typeof(MappingSource)),
        Category.Whistleblowing => ["routines", "where to turn", "near", "own routine", "told", "directly"],
        Category.Retaliation => ["word", "banned", "told"],
        Category.PolicyKnown => ["known", "not known", "followed", "not followed"],
        Category.Access => ["granted", "denied"],
        Category.Actions => ["done", "planned"],
        Category.Demand => ["yes", "no"],
        Category.Statement => ["word", "in annual report", "public", "state", "work", "told"],
        Category.ParticipationIn => ["planning", "evaluation"],
        Category.EarlierPlan => ["none", "some"],
        Category.Evaluation => ["done", "not done", "likely", "open"],
        Category.Promises => ["last page", "annex", "included", "numbered"],
        Category.Kinds => Words(typeof(DocumentKind)),
        Category.Counts => ["areas", "besides"],
        Category.LegalForms => Words(typeof(LegalForm)),
        Category.Sectors => [.. Words(typeof(Sector)), "owned", "public name", "private name", "private ones"],
        Category.Majority => ["women", "men", "more women", "more men"],
        Category.SensitiveGroups => Words(typeof(Ground)),
        Category.PayData => Words(typeof(PayDatum)),
        Category.PartTimeQuestions => ["wish", "availability", "asked", "not asked", "assumed", "declined"],
        Category.GroundsOffered => ["complete", "only"],
        Category.OtherCompanies => ["any", "owner"],
        Category.LateCooperation => ["informed", "invited", "nobody", "wanted"],
        Category.GoalMeasures => ["to", "word", "direction", "quality", "than", "indicator", "being", "points"],
        Category.Plausible => ["violence", "results", "rules", "reporting"],
        Category.GoalColumns => ["start", "target"],
        Category.Joined => ["anywhere", "first"],
        Category.SectionWords => ["before", "chapter"],
        Category.DutyObjects => ["pay mapping", "pay", "part time mapping", "part time", "statement", "evaluation", "results", "risk mapping", "risks", "that", "duty", "causes", "measures"],
        Category.Refusals => ["need", "predicate", "exempt", "make", "publish", "survey", "assess", "consider", "involve", "have", "adjunct", "agent", "to", "here", "no denial", "once", "other law", "only", "covers", "in part", "others", "implement", "further"],
        Category.Subordinators => ["break", "purpose", "effect"],
        Category.Deeds => ["have", "passive", "did", "none", "since"],
        Category.LastOnes => ["last", "dated", "same time", "still"],
        Category.DifferencesExplained => ["explained", "unexplained"],
        Category.GenreWords => ["job", "event", "news", "study", "tender", "official", "minutes", "audit", "reference", "union", "template", "advice"],
        Category.AccordingTo => ["source", "says", "others", "that", "law"],
        Category.Years => ["of the year", "plan of the year", "period"],
        Category.Templates or Category.Acts or Category.Expected or Category.ForeignLaw => null,
        _ => None,
    };

    /// <summary>The name of a category or an enumeration's value in files: lower case with spaces.</summary>
    public static string Word(string name)
    {
        var result = new System.Text.StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && result.Length > 0)
                result.Append(' ');
            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }

    private static string[] Words(Type enumeration)
    {
        var names = Enum.GetNames(enumeration);
        for (var i = 0; i < names.Length; i++)
            names[i] = Word(names[i]);
        return names;
    }
}
