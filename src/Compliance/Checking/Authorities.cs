using Compliance.Findings;

namespace Compliance.Checking;

/// <summary>Authorities by the words of a pack.</summary>
internal static class Authorities
{
    public static Authority Of(string words) => words switch
    {
        "act" => Authority.Act,
        "regulation" => Authority.Regulation,
        "preparatory works" => Authority.PreparatoryWorks,
        "guidance" => Authority.Guidance,
        "practice" => Authority.Practice,
        _ => Authority.House,
    };

    public static string Words(Authority authority) => authority switch
    {
        Authority.Act => "act",
        Authority.Regulation => "regulation",
        Authority.PreparatoryWorks => "preparatory works",
        Authority.Guidance => "guidance",
        Authority.Practice => "practice",
        _ => "house",
    };
}
