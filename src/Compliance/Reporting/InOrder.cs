namespace Compliance.Reporting;

/// <summary>Documents that several threads can work on while the results come out in order.</summary>
internal interface IDocumentsInOrder : IEnumerable<CheckedDocument>
{
    /// <summary>What the work makes of each document, in the order of the documents. The work is done by several threads at once.</summary>
    IEnumerable<T> Each<T>(Func<CheckedDocument, T> work);
}

/// <summary>Work on the documents of a report.</summary>
internal static class DocumentsInOrder
{
    /// <summary>What the work makes of each document; by several threads where the documents allow it. Documents are read no further than the work asks for.</summary>
    public static IEnumerable<T> InOrder<T>(this IEnumerable<CheckedDocument> documents, Func<CheckedDocument, T> work) =>
        documents is IDocumentsInOrder many ? many.Each(work) : documents.Select(work);
}
