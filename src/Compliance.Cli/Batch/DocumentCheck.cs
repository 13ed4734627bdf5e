using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compliance.Checking;
using Compliance.Documents;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Reporting;

namespace Compliance.Cli.Batch;

/// <summary>What came of one document of a run.</summary>
/// <param name="Document">The result.</param>
/// <param name="Key">Digest of everything that entered; empty where the result is not kept.</param>
/// <param name="IsUnchanged">True when an earlier run had it and nothing that enters has changed.</param>
/// <param name="Encoded">The result as the log of the run holds it; null where it need not be held.</param>
internal sealed record DocumentResult(CheckedDocument Document, string Key, bool IsUnchanged, EncodedResult? Encoded = null);

/// <summary>
/// Reads and checks one document. Thread-safe; nothing of a document can stop the run. The checker may still be in the making: the
/// document is read meanwhile.
/// </summary>
internal sealed class DocumentCheck(Lazy<ComplianceChecker> checker, CheckOptions options, PlanReaders readers)
{
    /// <summary>The baseline that results are marked with; null for none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Results of earlier runs; null for none.</summary>
    public ResultCache? Cache { get; init; }

    /// <summary>True when results are kept for a later run, which must know what entered them.</summary>
    public bool IsKept { get; init; }

    /// <summary>True to mask what the document says, before anything is written or kept.</summary>
    public bool Redacts { get; init; }

    /// <summary>True to keep the text of documents, for reports that show it.</summary>
    public bool KeepsText { get; init; }

    /// <summary>What enters every result of the run besides the document: rules, options, version.</summary>
    public required Lazy<string> RunKey { get; init; }

    public DocumentResult Run(InputDocument input)
    {
        if (Open(input, out var bytes) is { } failure)
            return new DocumentResult(Failed(input, failure), IsKept ? KeyOf(input, bytes) : "", false);

        // Only a cache must know the key before: it holds the digest of the rules, which may still be loading while a document is read.
        var key = Cache is null ? null : KeyOf(input, bytes);
        var known = key is null ? null : Cache!.Find(key);
        var document = known ?? Check(input, bytes);
        key ??= IsKept ? KeyOf(input, bytes) : "";
        if (known is null)
            Cache?.Add(key, document);
        return new DocumentResult(Marked(document), key, known is not null);
    }

    /// <summary>Several documents as one plan.</summary>
    public DocumentResult RunTogether(IReadOnlyList<InputDocument> inputs)
    {
        var name = string.Join(" + ", inputs.Select(i => i.Name));
        var input = inputs[0] with { Name = name };
        var files = new List<DocumentFile>(inputs.Count);
        foreach (var part in inputs)
        {
            if (Open(part, out var bytes) is { } failure)
                return new DocumentResult(Failed(input, failure), "", false);
            files.Add(new DocumentFile(part.Name, new MemoryStream(bytes, false)));
        }

        return new DocumentResult(Marked(Checked(input, DocumentPlanReader.ReadTogether(files, readers.Options), false)), "", false);
    }

    /// <summary>What stands for a document that took too long.</summary>
    public static DocumentResult TimedOut(InputDocument input, TimeSpan limit) => new(
        Failed(
            input,
            [new PlanError(input.Name, 0, 0, string.Create(CultureInfo.InvariantCulture, $"the document took longer than {limit.TotalSeconds:0.###} seconds and was given up"))],
            DocumentStatus.TimedOut),
        "",
        false);

    /// <summary>Why a document cannot be taken in; null where it can. What is digested in its place is then why.</summary>
    private static PlanReading? Open(InputDocument input, out byte[] bytes)
    {
        try
        {
            bytes = input.Read();
            return null;
        }
        catch (InputFailure e)
        {
            bytes = Encoding.UTF8.GetBytes(e.Message);
            return PlanReaders.Unreadable(input.Name, e);
        }
    }

    /// <summary>What stands for a document at which the program failed. The message of a fault may hold words of the document.</summary>
    public DocumentResult Faulty(InputDocument input, Exception fault)
    {
        // Rules that cannot be made ready are no fault of a document: that ends the run.
        _ = checker.Value;
        var error = new PlanError(input.Name, 0, 0, $"internal fault in compliance {CommandLine.Version} ({fault.GetType().Name}) at this document; check it alone with COMPLIANCE_DEBUG=1 for the trace, and report it");
        return new DocumentResult(Failed(input, [error], DocumentStatus.Unreadable), IsKept ? KeyOf(input) : "", false);
    }

    private CheckedDocument Check(InputDocument input, byte[] bytes) => Checked(input, readers.Read(input.Name, bytes), PlanReaders.IsPlanFile(input.Name));

    private CheckedDocument Checked(InputDocument input, PlanReading reading, bool isPlanFile)
    {
        if (reading.Plan is not { } plan)
            return Failed(input, reading);
        Report report;
        try
        {
            report = checker.Value.Check(plan, options with
            {
                Name = input.Name,
                Digests = reading.Digests,
                AsOf = input.AsOf ?? options.AsOf,
                Supplied = input.Supplied.Count == 0 ? options.Supplied : [.. options.Supplied.Where(s => input.Supplied.All(i => i.Path != s.Path)), .. input.Supplied],
            });
        }
        catch (ArgumentException wrong)
        {
            // A fact about an item that this document does not have; other documents may.
            return Failed(input, [new PlanError(input.Name, 0, 0, CommandFailure.Of(wrong).Message)], DocumentStatus.Unreadable);
        }

        if (report.InputErrors.Count > 0)
            return Failed(input, report.InputErrors, DocumentStatus.Unreadable);
        return new CheckedDocument
        {
            File = input.Name,
            Status = !isPlanFile && plan.Document?.Kind == DocumentKind.Other ? DocumentStatus.NoPlanFound : DocumentStatus.Checked,
            Report = Redacts ? Redaction.Of(report) : report,
            Text = KeepsText && !Redacts ? reading.Text : [],
            Properties = input.Properties,
        };
    }

    private CheckedDocument Marked(CheckedDocument document) => Baseline is { } baseline && document.Report is { } report
        ? document with { Report = baseline.Mark(document.File, report) }
        : document;

    private static CheckedDocument Failed(InputDocument input, PlanReading reading) => Failed(input, reading.Errors, StatusOf(reading.Failure));

    private static CheckedDocument Failed(InputDocument input, IReadOnlyList<PlanError> errors, DocumentStatus status) =>
        new() { File = input.Name, Errors = errors, Status = status, Properties = input.Properties };

    private static DocumentStatus StatusOf(ReadingFailure? failure) => failure switch
    {
        ReadingFailure.NoTextLayer => DocumentStatus.NoTextLayer,
        ReadingFailure.TooLarge => DocumentStatus.TooLarge,
        ReadingFailure.TimedOut => DocumentStatus.TimedOut,
        _ => DocumentStatus.Unreadable,
    };

    /// <summary>Digest of everything that enters the result of a document.</summary>
    public string KeyOf(InputDocument input)
    {
        Open(input, out var bytes);
        return KeyOf(input, bytes);
    }

    private string KeyOf(InputDocument input, byte[] bytes)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(RunKey.Value);
        Add(input.Name);
        Add(input.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        foreach (var fact in input.Supplied)
            Add(fact.ToString());
        foreach (var (name, value) in input.Properties.OrderBy(p => p.Key, StringComparer.Ordinal))
            Add(name + "=" + value);
        all.AppendData(bytes);
        return Convert.ToHexStringLower(all.GetHashAndReset());

        void Add(string text) => all.AppendData(Encoding.UTF8.GetBytes(text + "\0"));
    }
}
