using System.Text;
using Compliance.Language;

namespace Compliance.Analyzers.Vocabularies;

/// <summary>The names that the rules of a project can use. Equal vocabularies have equal fingerprints; no symbol is held.</summary>
internal sealed class HostVocabulary
{
    public HostVocabulary(FeelType plan)
    {
        Plan = plan;
        Fingerprint = FingerprintOf(plan);
    }

    /// <summary>The plan model with the facts of the host.</summary>
    public FeelType Plan { get; }

    /// <summary>Every name with its type, one a line.</summary>
    public string Fingerprint { get; }

    internal static string FingerprintOf(FeelType plan)
    {
        var text = new StringBuilder();
        var seen = new Dictionary<FeelType, int>();
        Add(plan, text, seen);
        return text.ToString();
    }

    private static void Add(FeelType type, StringBuilder text, Dictionary<FeelType, int> seen)
    {
        if (seen.ContainsKey(type))
            return;
        seen.Add(type, seen.Count);
        if (type.Kind == FeelTypeKind.Enumeration)
            text.Append(type.Name).Append(" = ").AppendLine(string.Join(" | ", type.Words));
        foreach (var member in type.Members)
        {
            text.Append(type.Name).Append('.').Append(member.Name).Append(": ").Append(Describe(member.Type));
            if (member.Unit is { } unit)
                text.Append(" in ").Append(unit);
            foreach (var former in member.Formerly)
                text.Append(", formerly ").Append(former);
            text.AppendLine();
        }

        foreach (var member in type.Members)
            Add(member.Type.Element ?? member.Type, text, seen);
    }

    private static string Describe(FeelType type) => type.Kind switch
    {
        FeelTypeKind.List => (type.Mentioned ? "mentioned " : "complete ") + Describe(type.Element!),
        FeelTypeKind.Enumeration or FeelTypeKind.Context => type.Name ?? "",
        _ => type.Kind.ToString(),
    };
}
