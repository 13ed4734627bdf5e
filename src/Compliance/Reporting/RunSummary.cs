namespace Compliance.Reporting;

/// <summary>What reports say of a run as a whole.</summary>
/// <param name="Read">Documents that were read.</param>
/// <param name="Unread">Documents that could not be read.</param>
/// <param name="Language">Language of the run: the one asked for, else that of the first report; null where there is none.</param>
internal sealed record RunSummary(int Read, int Unread, string? Language)
{
    public int Count => Read + Unread;

    public ReportPhrases Phrases => ReportPhrases.For(Language);

    /// <summary>Goes through the documents once.</summary>
    public static RunSummary Of(IEnumerable<CheckedDocument> documents, ReportOptions options)
    {
        var (read, unread) = (0, 0);
        var language = options.Language;
        foreach (var (isRead, itsLanguage) in documents.InOrder(d => (d.Report is not null, d.Report?.Language)))
        {
            if (isRead)
            {
                read++;
                language ??= itsLanguage;
            }
            else
            {
                unread++;
            }
        }

        return new RunSummary(read, unread, language);
    }
}
