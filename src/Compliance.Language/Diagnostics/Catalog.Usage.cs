namespace Compliance.Language;

// The diagnostics of C# code that uses the library.
public static partial class Catalog
{
    internal static readonly DiagnosticKind UnknownRuleId = Warning("CMP7001", "code names a rule that no pack has");
    internal static readonly DiagnosticKind UnknownDefinitionName = Warning("CMP7002", "code names a definition that no pack has");
    internal static readonly DiagnosticKind ResultIgnored = Warning("CMP7003", "the result of a check is ignored");
    internal static readonly DiagnosticKind BuiltPerCall = Warning("CMP7004", "rules are made ready for every call instead of once");
    internal static readonly DiagnosticKind ClockAsAssessmentDate = Warning("CMP7005", "the machine's clock decides about the assessment date");
    internal static readonly DiagnosticKind OutcomeForgotten = Warning("CMP7006", "a switch that forgets open, depends or error");
    internal static readonly DiagnosticKind FactWithoutName = Waivable("CMP7007", "a fact of the host that rules cannot read");
    internal static readonly DiagnosticKind FactWithoutSilence = Waivable("CMP7008", "a fact of the host that cannot say that it is not stated");
}
