namespace Compliance.Documents;

/// <summary>Names of companies, told by the legal form behind them.</summary>
internal static class CompanyName
{
    private const int MostWords = 7;

    /// <summary>The name that a heading or cell is, without what stands in brackets behind it; null where it is none.</summary>
    public static string? Of(string text)
    {
        var end = text.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket ? bracket : text.Length;
        var name = text.AsSpan(0, end).TrimEnd([' ', ':']);
        var last = name.LastIndexOf(' ') + 1;
        return last > 0 && char.IsUpper(name[0]) && IsForm(name[last..]) && name.Count(' ') < MostWords ? name.ToString() : null;
    }

    private static bool IsForm(ReadOnlySpan<char> word) =>
        word is "AS" or "ASA" or "AB" or "SA" or "ANS" or "DA" or "Ltd" or "Ltd." or "Limited" or "plc" or "A/S" or "KF" or "IKS" or "HF" or "BA" or "GmbH";
}
