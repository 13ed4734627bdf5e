namespace Compliance.Findings;

/// <summary>
/// What a document says of one area of the work for equality, by step: how many risks it names, how many of them with a cause, how
/// many measures, and how many of those with a result. A count of what was found, no assessment.
/// </summary>
/// <param name="Area">Identity of the area in the plan.</param>
/// <param name="Label">The area's heading in the document.</param>
/// <param name="Risks">Risks that are named.</param>
/// <param name="Causes">Risks whose cause is named.</param>
/// <param name="Measures">Measures.</param>
/// <param name="Results">Measures whose result is told.</param>
public sealed record AreaOverview(string Area, string Label, int Risks, int Causes, int Measures, int Results);
