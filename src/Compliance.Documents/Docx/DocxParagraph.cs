namespace Compliance.Documents;

/// <summary>What is known of a paragraph of a Word document while it is read.</summary>
internal sealed class DocxParagraph
{
    public string? Style { get; set; }

    public string? ListId { get; set; }

    public int? ListLevel { get; set; }

    public int? Outline { get; set; }

    public bool IsMarkDeleted { get; set; }

    public bool IsContents { get; set; }

    public bool HasBegun { get; set; }

    public bool InText { get; set; }

    public bool? Bold { get; set; }

    public int? Size { get; set; }

    public bool IsHidden { get; set; }

    public bool IsRaised { get; set; }

    public bool HasStrong { get; set; }

    public bool HasPlain { get; set; }
}
