namespace Compliance.Language;

// The diagnostics of FEEL expressions.
public static partial class Catalog
{
    internal static readonly DiagnosticKind UnexpectedText = Error("CMP1001", "something else was expected here");
    internal static readonly DiagnosticKind UnfinishedExpression = Error("CMP1002", "the expression ends too early");
    internal static readonly DiagnosticKind MissingCloser = Error("CMP1003", "a bracket is not closed");
    internal static readonly DiagnosticKind UnfinishedText = Error("CMP1004", "a quotation mark is missing");
    internal static readonly DiagnosticKind OtherLanguagesOperator = Error("CMP1005", "an operator of another language");
    internal static readonly DiagnosticKind BadNumber = Error("CMP1006", "a number that is too long or malformed");
    internal static readonly DiagnosticKind BadAtLiteral = Error("CMP1007", "no date, time or duration after @");
    internal static readonly DiagnosticKind NestedTooDeeply = Error("CMP1008", "the expression is nested too deeply");
    internal static readonly DiagnosticKind TooLong = Error("CMP1009", "the expression is too long");
    internal static readonly DiagnosticKind ChainedComparison = Error("CMP1010", "comparisons cannot be chained");
    internal static readonly DiagnosticKind UnclearPrecedence = Error("CMP1011", "parentheses are needed to be read alike everywhere");
    internal static readonly DiagnosticKind RefusedInRules = Error("CMP1012", "allowed in FEEL, not in rule files");
    internal static readonly DiagnosticKind IllegalName = Error("CMP1013", "a name that cannot be declared");
    internal static readonly DiagnosticKind UnclosedComment = Error("CMP1014", "a comment is not closed");

    internal static readonly DiagnosticKind UnknownName = Error("CMP2001", "unknown name");
    internal static readonly DiagnosticKind WrongOperand = Error("CMP2002", "an operand of the wrong type");
    internal static readonly DiagnosticKind ComparedTypesDiffer = Error("CMP2003", "values of different types compared");
    internal static readonly DiagnosticKind UnknownFunction = Error("CMP2004", "unknown function");
    internal static readonly DiagnosticKind WrongArguments = Error("CMP2005", "wrong number or names of arguments");
    internal static readonly DiagnosticKind WrongArgumentType = Error("CMP2006", "an argument of the wrong type");
    internal static readonly DiagnosticKind ConditionNotBoolean = Error("CMP2007", "a condition that is not true or false");
    internal static readonly DiagnosticKind UnknownEnumerationWord = Error("CMP2008", "not a word of the enumeration");
    internal static readonly DiagnosticKind UnitsDiffer = Error("CMP2009", "different units");
    internal static readonly DiagnosticKind UnknownMember = Error("CMP2010", "no such entry");
    internal static readonly DiagnosticKind NotAList = Error("CMP2011", "a list was expected");
    internal static readonly DiagnosticKind WrongResultType = Error("CMP2012", "the expression gives another type than expected");
    internal static readonly DiagnosticKind ConstantError = Error("CMP2013", "a constant that cannot be worked out");
    internal static readonly DiagnosticKind UnknownType = Error("CMP2014", "unknown type");
    internal static readonly DiagnosticKind DuplicateName = Error("CMP2015", "a name declared twice");
    internal static readonly DiagnosticKind NotAParameter = Error("CMP2016", "only a parameter can be read as of a date");
    internal static readonly DiagnosticKind FormerName = Hint("CMP2018", "a name that something had before");
    internal static readonly DiagnosticKind NotAPath = Error("CMP2017", "a place that is no path of the plan");
}
