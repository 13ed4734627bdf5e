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
        foreach (var document in documents.InOrder(d => new Summary(d.Report is not null, d.Report?.Language)))
        {
            if (document.IsRead)
            {
                read++;
                language ??= document.Language;
            }
            else
            {
                unread++;
            }
        }

        return new RunSummary(read, unread, language);
    }

    // A class, since code over a pair of other types is in no image.
    private sealed class Summary(bool isRead, string? language)
    {
        public bool IsRead { get; } = isRead;

        public string? Language { get; } = language;
    }
}
