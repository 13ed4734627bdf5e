namespace Compliance.Plans;

internal static class PlanWords
{
    public static string Of(Party party) => party switch
    {
        Party.UnionRepresentative => "union representative",
        Party.SafetyRepresentative => "safety representative",
        Party.EmployeeRepresentative => "employee representative",
        Party.WorkingEnvironmentCommittee => "working environment committee",
        Party.Management => "management",
        _ => "employees",
    };
}
