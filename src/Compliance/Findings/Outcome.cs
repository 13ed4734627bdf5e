namespace Compliance.Findings;

/// <summary>What came of a rule, for a plan or for one item of it.</summary>
public enum Outcome
{
    /// <summary>The requirement is true.</summary>
    Met,

    /// <summary>The requirement is false on stated or supplied values.</summary>
    NotMet,

    /// <summary>The document must show it by itself, and is silent.</summary>
    NotShown,

    /// <summary>The document says both.</summary>
    Contradictory,

    /// <summary>Silence or a guess: a question.</summary>
    Open,

    /// <summary>It fails, and whether the duty applies is unknown.</summary>
    Depends,

    /// <summary>An open norm: the question and the evidence, for a person to judge.</summary>
    Judgement,

    /// <summary>The rule does not apply.</summary>
    NotApplicable,

    /// <summary>It could not be evaluated: never a breach, never a pass.</summary>
    Error,
}

/// <summary>How grave a finding is.</summary>
public enum Grade
{
    /// <summary>For information.</summary>
    Info,

    /// <summary>Minor.</summary>
    Minor,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>Serious.</summary>
    Serious,

    /// <summary>Critical.</summary>
    Critical,
}

/// <summary>How strongly a rule binds.</summary>
public enum DutyLevel
{
    /// <summary>May: a hint.</summary>
    May,

    /// <summary>Should: good practice.</summary>
    Should,

    /// <summary>Must: a duty.</summary>
    Must,
}

/// <summary>What stands behind a norm, the strongest last.</summary>
public enum Authority
{
    /// <summary>A norm of this pack or house.</summary>
    House,

    /// <summary>Good practice.</summary>
    Practice,

    /// <summary>Guidance of an authority.</summary>
    Guidance,

    /// <summary>Preparatory works.</summary>
    PreparatoryWorks,

    /// <summary>A regulation.</summary>
    Regulation,

    /// <summary>An act.</summary>
    Act,
}

/// <summary>What a finding rests on.</summary>
public enum EvidenceGround
{
    /// <summary>Words of the document, which are quoted.</summary>
    Quotation,

    /// <summary>The absence of words; the finding tells what was searched.</summary>
    Absence,

    /// <summary>A value that somebody supplied.</summary>
    Supplied,

    /// <summary>Values worked out from others.</summary>
    Derived,
}

/// <summary>What can be said of a document as a whole. Never "approved": only an authority approves.</summary>
public enum Conclusion
{
    /// <summary>Nothing statutory was decided, or something statutory could not be evaluated.</summary>
    NotChecked,

    /// <summary>A duty by act is not met, according to the document.</summary>
    NotMet,

    /// <summary>A duty by act is not shown, or the document contradicts itself on it.</summary>
    Gaps,

    /// <summary>A duty by act is open, depends on something or needs judgement.</summary>
    Unsettled,

    /// <summary>Something else is moderate or graver.</summary>
    Remarks,

    /// <summary>No gaps found in what was checked.</summary>
    NoGapsFound,
}
