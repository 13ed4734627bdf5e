namespace Compliance.Plans;

/// <summary>What kind of document the plan was read from.</summary>
public enum DocumentKind
{
    /// <summary>An action plan.</summary>
    Plan,

    /// <summary>The public statement of LDL § 26 a.</summary>
    Statement,

    /// <summary>The documentation of the work, LDL § 26 fourth paragraph.</summary>
    Documentation,

    /// <summary>An annual report.</summary>
    AnnualReport,

    /// <summary>The internal version of the pay mapping.</summary>
    InternalPayMapping,

    /// <summary>A questionnaire.</summary>
    Questionnaire,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Whom a document speaks for.</summary>
public enum ReportingEntity
{
    /// <summary>One legal entity.</summary>
    LegalEntity,

    /// <summary>A group of companies.</summary>
    Group,

    /// <summary>Several legal entities, each by itself.</summary>
    Several,
}

/// <summary>Sector of an employer.</summary>
public enum Sector
{
    /// <summary>Private.</summary>
    Private,

    /// <summary>Public.</summary>
    Public,
}

/// <summary>Legal form of an employer.</summary>
public enum LegalForm
{
    /// <summary>Aksjeselskap (AS).</summary>
    LimitedCompany,

    /// <summary>Allmennaksjeselskap (ASA).</summary>
    PublicLimitedCompany,

    /// <summary>Kommune.</summary>
    Municipality,

    /// <summary>Fylkeskommune.</summary>
    County,

    /// <summary>The state or one of its agencies.</summary>
    State,

    /// <summary>Stiftelse.</summary>
    Foundation,

    /// <summary>Forening.</summary>
    Association,

    /// <summary>Another form.</summary>
    Other,
}

/// <summary>Where employees work. Except on the mainland, LDL § 26 does not extend to disability (LDL § 3 second paragraph).</summary>
public enum Workplace
{
    /// <summary>The Norwegian mainland.</summary>
    Mainland,

    /// <summary>Svalbard or Jan Mayen.</summary>
    SvalbardOrJanMayen,

    /// <summary>An installation on the Norwegian continental shelf.</summary>
    ContinentalShelf,

    /// <summary>A Norwegian ship in foreign trade.</summary>
    ShipInForeignTrade,

    /// <summary>A Norwegian aircraft.</summary>
    Aircraft,
}

/// <summary>A ground of discrimination. The first eleven and <see cref="Combination"/> stand in LDL § 26.</summary>
public enum Ground
{
    /// <summary>Kjønn.</summary>
    Gender,

    /// <summary>Graviditet.</summary>
    Pregnancy,

    /// <summary>Permisjon ved fødsel eller adopsjon.</summary>
    BirthOrAdoptionLeave,

    /// <summary>Omsorgsoppgaver.</summary>
    CareResponsibilities,

    /// <summary>Etnisitet.</summary>
    Ethnicity,

    /// <summary>Religion.</summary>
    Religion,

    /// <summary>Livssyn.</summary>
    Belief,

    /// <summary>Funksjonsnedsettelse.</summary>
    Disability,

    /// <summary>Seksuell orientering.</summary>
    SexualOrientation,

    /// <summary>Kjønnsidentitet.</summary>
    GenderIdentity,

    /// <summary>Kjønnsuttrykk.</summary>
    GenderExpression,

    /// <summary>A combination of grounds (sammensatt diskriminering).</summary>
    Combination,

    /// <summary>Age: no ground of LDL § 26; a plan may name it.</summary>
    Age,

    /// <summary>Another ground that is not one of LDL § 26.</summary>
    Other,
}

/// <summary>What LDL § 26 first paragraph says that an employer shall seek to prevent.</summary>
public enum Theme
{
    /// <summary>Trakassering.</summary>
    Harassment,

    /// <summary>Seksuell trakassering.</summary>
    SexualHarassment,

    /// <summary>Kjønnsbasert vold.</summary>
    GenderBasedViolence,
}

/// <summary>An area of the work. The first six stand in LDL § 26 first paragraph.</summary>
public enum AreaKind
{
    /// <summary>Rekruttering.</summary>
    Recruitment,

    /// <summary>Lønns- og arbeidsvilkår.</summary>
    PayAndConditions,

    /// <summary>Forfremmelse.</summary>
    Promotion,

    /// <summary>Utviklingsmuligheter.</summary>
    Development,

    /// <summary>Tilrettelegging.</summary>
    Accommodation,

    /// <summary>Mulighet for å kombinere arbeid og familieliv.</summary>
    WorkAndFamily,

    /// <summary>Arbeidsforhold, arbeidsmiljø; an area of many plans, not one of the Act.</summary>
    WorkingConditions,

    /// <summary>Prevention of harassment as an area of its own.</summary>
    Harassment,

    /// <summary>Another area.</summary>
    Other,
}

/// <summary>Where an employer looked for risks.</summary>
public enum MappingSource
{
    /// <summary>A staff survey.</summary>
    Survey,

    /// <summary>Appraisal talks.</summary>
    AppraisalTalks,

    /// <summary>The staff handbook.</summary>
    Handbook,

    /// <summary>Routines and guidelines.</summary>
    Routines,

    /// <summary>Figures.</summary>
    Figures,

    /// <summary>Meetings or workshops.</summary>
    Meetings,

    /// <summary>Another source.</summary>
    Other,
}

/// <summary>What a policy is about.</summary>
public enum PolicySubject
{
    /// <summary>Recruitment.</summary>
    Recruitment,

    /// <summary>Pay.</summary>
    Pay,

    /// <summary>Criteria of promotion.</summary>
    PromotionCriteria,

    /// <summary>Development.</summary>
    Development,

    /// <summary>Accommodation.</summary>
    Accommodation,

    /// <summary>Leave.</summary>
    Leave,

    /// <summary>Flexible hours.</summary>
    FlexibleHours,

    /// <summary>Harassment.</summary>
    Harassment,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>What kind of owner a measure names.</summary>
public enum OwnerKind
{
    /// <summary>A role ("HR-sjef").</summary>
    Role,

    /// <summary>A unit or a body ("personalavdelingen").</summary>
    Unit,

    /// <summary>Everybody ("alle ansatte").</summary>
    Everybody,

    /// <summary>One or another ("ansvarlig leder eller ledergruppen").</summary>
    Alternative,
}

/// <summary>What kind of time a schedule gives.</summary>
public enum ScheduleKind
{
    /// <summary>A date or a stretch of time.</summary>
    Dated,

    /// <summary>A cadence ("hvert kvartal").</summary>
    Recurring,

    /// <summary>Only vague words ("ved behov").</summary>
    Vague,

    /// <summary>Stated to have no schedule.</summary>
    None,

    /// <summary>From a date on, without an end ("fra 1. mars").</summary>
    Ongoing,
}

/// <summary>How often something happens.</summary>
public enum Recurrence
{
    /// <summary>Every week.</summary>
    Weekly,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every quarter.</summary>
    Quarterly,

    /// <summary>Twice a year.</summary>
    HalfYearly,

    /// <summary>Every year.</summary>
    Yearly,

    /// <summary>Every second year.</summary>
    EverySecondYear,

    /// <summary>Another fixed cadence.</summary>
    Other,
}

/// <summary>How far a measure has come.</summary>
public enum MeasureStatus
{
    /// <summary>Planned.</summary>
    Planned,

    /// <summary>Started.</summary>
    Started,

    /// <summary>Completed.</summary>
    Completed,
}

/// <summary>How far a mapping has come.</summary>
public enum MappingStatus
{
    /// <summary>Stated not to be done.</summary>
    NotDone,

    /// <summary>Started.</summary>
    Started,

    /// <summary>Started and stated not to be finished.</summary>
    Unfinished,

    /// <summary>Completed.</summary>
    Completed,
}

/// <summary>Which pay figures show.</summary>
public enum PayElements
{
    /// <summary>All elements together.</summary>
    Combined,

    /// <summary>Fixed pay and other pay apart.</summary>
    Separate,
}

/// <summary>What was collected for a pay mapping.</summary>
public enum PayDatum
{
    /// <summary>Who is employed.</summary>
    Employees,

    /// <summary>Position fraction.</summary>
    PositionFraction,

    /// <summary>Fixed pay.</summary>
    FixedPay,

    /// <summary>Other remuneration.</summary>
    OtherPay,
}

/// <summary>How involuntary part-time work was mapped.</summary>
public enum MappingChannel
{
    /// <summary>A staff survey.</summary>
    Survey,

    /// <summary>Appraisal talks.</summary>
    AppraisalTalks,

    /// <summary>Another way.</summary>
    Other,
}

/// <summary>Who took part.</summary>
public enum Party
{
    /// <summary>Tillitsvalgt: a representative of a trade union.</summary>
    UnionRepresentative,

    /// <summary>Verneombud.</summary>
    SafetyRepresentative,

    /// <summary>Another representative of the employees.</summary>
    EmployeeRepresentative,

    /// <summary>Arbeidsmiljøutvalg (AMU).</summary>
    WorkingEnvironmentCommittee,

    /// <summary>The management.</summary>
    Management,

    /// <summary>The employees themselves.</summary>
    Employees,
}

/// <summary>Who has the final responsibility for the work.</summary>
public enum ResponsibleBody
{
    /// <summary>The board.</summary>
    Board,

    /// <summary>The managing director.</summary>
    ManagingDirector,

    /// <summary>The management.</summary>
    Management,

    /// <summary>Somebody else.</summary>
    Other,
}

/// <summary>Where a statement is published.</summary>
public enum PublicationPlace
{
    /// <summary>In the annual report of the board (årsberetning).</summary>
    AnnualReport,

    /// <summary>In another public document.</summary>
    PublicDocument,

    /// <summary>Stated not to be public.</summary>
    NotPublic,
}

/// <summary>What a stated claim is about, so that it can be held against figures and other statements.</summary>
public enum ClaimKind
{
    /// <summary>"There have always been more men than women."</summary>
    MajorityGender,

    /// <summary>"There is no earlier plan."</summary>
    NoEarlierPlan,

    /// <summary>"We map pay every year."</summary>
    PayMappingCadence,

    /// <summary>"The plan is followed up every quarter."</summary>
    FollowUpCadence,

    /// <summary>"No differences", "100 per cent", "never".</summary>
    Absolute,

    /// <summary>A number of areas or measures.</summary>
    Count,

    /// <summary>Another claim.</summary>
    Other,
}

/// <summary>A gender, in figures and claims.</summary>
public enum Gender
{
    /// <summary>Women.</summary>
    Women,

    /// <summary>Men.</summary>
    Men,
}
