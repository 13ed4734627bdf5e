using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compliance.Checking;
using Compliance.Cli.Batch;
using Compliance.Documents;
using Compliance.Reporting;

namespace Compliance.Cli;

/// <summary>What a document that cannot be read does to the run.</summary>
internal enum OnUnreadable
{
    Fail,
    Report,
    Ignore,
}

/// <summary>One run of <c>check</c>: every document is read and checked by itself, and then the reports are written.</summary>
internal sealed class CheckRun
{
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromMinutes(1);

    public required Surroundings Surroundings { get; init; }
    public required CancellationToken Stop { get; init; }
    public required IReadOnlyList<string> Files { get; init; }
    public required CheckOptions Options { get; init; }
    public required string? Rules { get; init; }
    public required IReadOnlyList<ReportOutput> Outputs { get; init; }
    public required ReportOptions Reports { get; init; }
    public required Threshold Threshold { get; init; }
    public required string StdinName { get; init; }
    public required OnUnreadable Unreadable { get; init; }
    public bool WithDrafts { get; init; }

    /// <summary>Where a copy of the one Word document with comments is written; null for nowhere.</summary>
    public string? WordCopy { get; init; }
    public string? Manifest { get; init; }
    public bool Together { get; init; }
    public Shard? Shard { get; init; }
    public string? Resume { get; init; }
    public string? Cache { get; init; }
    public string? Baseline { get; init; }
    public int? Threads { get; init; }
    public TimeSpan? Limit { get; init; }
    public bool Statistics { get; init; }
    public bool Redacts { get; init; }

    /// <summary>How documents are read; null for the defaults.</summary>
    public DocumentOptions? Documents { get; init; }

    /// <summary>The files that the run writes, as the user named them.</summary>
    public IEnumerable<string?> Written => [.. Outputs.Select(o => o.File), WordCopy, Resume];

    // True when there are documents, be they all of other parts.
    private bool isAny;

    public int Run()
    {
        if (Files.Count == 0 && Manifest is null)
            throw new CommandFailure("no file is named", "Name files or folders, as in `compliance check plan.txt`, or - for standard input.");
        if (Together && (Resume is not null || Shard is not null))
            throw new CommandFailure($"`--together` makes one result of all documents, which `{(Resume is not null ? "--resume" : "--shard")}` cannot divide");
        if (Shard is not null && Unreadable == OnUnreadable.Ignore)
            throw new CommandFailure("with `--unreadable ignore` the parts of a run cannot be put together in order", "Use --unreadable report: such documents are listed then, and do not count for the exit code either.");
        var checker = Checker();
        var found = new InputDocuments(Surroundings, StdinName, OutputFile.Paths(Written, Surroundings));
        var inputs = found.Of(Files, Manifest);
        if (Shard is { } shard)
        {
            inputs = inputs.Where((_, index) =>
            {
                isAny = true;
                return shard.Holds(index);
            });
        }

        var baseline = Baseline is { } known ? Baselines.Read(known, Surroundings) : null;
        var check = new DocumentCheck(checker, Options, new PlanReaders(Surroundings, Documents))
        {
            Baseline = baseline,
            Cache = Cache is { } folder ? new ResultCache(Surroundings.PathOf(folder)) : null,
            IsKept = Cache is not null || Resume is not null,
            Redacts = Redacts,
            KeepsText = Outputs.Any(o => o.Format == ReportFormats.Html),
            RunKey = new Lazy<string>(() => RunKey(checker.Value, baseline)),
        };
        using var log = new DocumentLog(CommandLine.Version, Resume is null ? null : Surroundings.PathOf(Resume), Reports.Shard, Threads ?? Surroundings.Processors);
        var code = Together ? RunTogether(check, [.. inputs], log) : Run(check, inputs, log);
        foreach (var written in Statistics ? found.LeftOut : [])
            Surroundings.Error.WriteLine(TextPage.Safe($"`{written}` was left out: an earlier run wrote it, it is no document"));
        return code;
    }

    private Lazy<ComplianceChecker> Checker()
    {
        // Rules of the user's own may have errors, which must be told before anything is done. Those of the library have none: they are
        // made ready while the first document is read, which takes as long.
        if (Rules is not null)
        {
            var own = ComplianceChecker.Unobserved(RulePacks.Load(Rules, Surroundings, WithDrafts));
            return new Lazy<ComplianceChecker>(() => own);
        }

        var making = WithDrafts ? Task.Run(() => ComplianceChecker.Unobserved(RulePacks.Load(null, Surroundings, true))) : RulePacks.OfLibrary;
        return new Lazy<ComplianceChecker>(() => making.GetAwaiter().GetResult());
    }

    private int RunTogether(DocumentCheck check, IReadOnlyList<InputDocument> inputs, DocumentLog log)
    {
        if (inputs.Count == 0)
            throw NothingFound();
        if (inputs.FirstOrDefault(i => PlanReaders.IsPlanFile(i.Name)) is { } plan)
            throw new CommandFailure($"`{plan.Name}` is a plan file; only documents are read together");
        var state = new RunState(this, new Progress(Surroundings, 1));
        state.Take(check.RunTogether(inputs), log);
        return Finish(check, state, log);
    }

    private int Run(DocumentCheck check, IEnumerable<InputDocument> inputs, DocumentLog log)
    {
        // A list is only counted where it costs nothing: archives and lists of lines are gone through as they come.
        var known = Manifest is null && !Files.Any(f => f == "-" || f.EndsWith(Archives.Extension, StringComparison.OrdinalIgnoreCase) || f.EndsWith(DocumentLines.Extension, StringComparison.OrdinalIgnoreCase))
            ? inputs.ToList()
            : null;
        if (known is { Count: 0 } && !isAny)
            throw NothingFound();
        var state = new RunState(this, new Progress(Surroundings, known?.Count));
        var rest = Resume is null ? known ?? inputs : Resumed(check, known ?? inputs, log, state);
        var threads = known is { Count: 1 } ? 1 : Threads ?? Surroundings.Processors;
        var isFew = Resume is null && known?.Count <= DocumentLog.MostInMemory;
        var limit = Limit ?? (known is { Count: 1 } ? Timeout.InfiniteTimeSpan : DefaultLimit);
        try
        {
            new Lanes<InputDocument, DocumentResult>(
                threads,
                limit,
                (_, input) => Encoded(known is { Count: 1 } ? check.Run(input) : OneOfMany(check, input)),
                (_, input) => Encoded(DocumentCheck.TimedOut(input, limit))).Run(rest, (_, result) => state.Take(result, log), Stop);
        }
        catch (OperationCanceledException) when (Resume is not null)
        {
            state.Progress.End(false);
            Surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stopped after {log.Count} documents; run the same command again to go on"));
            throw;
        }

        if (log.Count == 0 && !isAny)
            throw NothingFound();
        return Finish(check, state, log);

        DocumentResult Encoded(DocumentResult result) => isFew ? result : result with { Encoded = log.Encode(result.Document, result.Key) };
    }

    /// <summary>A fault of the program ends the document that has it and is told with it; the others go on.</summary>
    private DocumentResult OneOfMany(DocumentCheck check, InputDocument input)
    {
        try
        {
            return check.Run(input);
        }
        catch (Exception fault) when (fault is not (CommandFailure or OperationCanceledException or OutOfMemoryException) && Surroundings.Variable("COMPLIANCE_DEBUG") != "1")
        {
            return check.Faulty(input, fault);
        }
    }

    /// <summary>Takes over what an earlier run did as long as nothing that enters has changed, and gives the rest.</summary>
    private IEnumerable<InputDocument> Resumed(DocumentCheck check, IEnumerable<InputDocument> inputs, DocumentLog log, RunState state)
    {
        var all = inputs.GetEnumerator();
        var taken = new Queue<InputDocument>();
        foreach (var (line, document) in Ahead.Of(Pairs(), Threads ?? Surroundings.Processors, p => (p.Line, log.Kept(p.Line, check.KeyOf(p.Input)))))
        {
            if (document is null)
                break;
            log.Keep(line);
            taken.Dequeue();
            state.Count(new DocumentResult(document, "", true));
        }

        log.GoOn();
        return Rest();

        IEnumerable<(KeptLine Line, InputDocument Input)> Pairs()
        {
            foreach (var line in log.Begin())
            {
                if (!all.MoveNext())
                    yield break;
                taken.Enqueue(all.Current);
                yield return (line, all.Current);
            }
        }

        IEnumerable<InputDocument> Rest()
        {
            using (all)
            {
                while (taken.TryDequeue(out var input))
                    yield return input;
                while (all.MoveNext())
                    yield return all.Current;
            }
        }
    }

    private int Finish(DocumentCheck check, RunState state, DocumentLog log)
    {
        state.Progress.End(Statistics);
        if (check.Cache?.Fault is { } fault)
            Surroundings.Error.WriteLine($"warning: not all results could be kept in `{Cache}` ({fault}); the next run makes them again");
        var shown = Unreadable == OnUnreadable.Ignore ? log.Documents.Where(d => d.Report is not null) : log.Documents;
        var isOneFailure = log.Count == 1 && state.Failed == 1;
        if (!isOneFailure || Outputs.Any(o => o.Format != ReportFormats.Console))
        {
            foreach (var output in Outputs)
                output.Write(shown, Reports, Surroundings);
        }

        if (WordCopy is { } copy && state.Failed == 0)
            WriteWordCopy(copy, log);
        if (Unreadable == OnUnreadable.Fail && state.Failed > 0)
            return Exit.Unreadable;
        return state.IsReached ? Exit.Findings : Exit.Clean;
    }

    private void WriteWordCopy(string copy, DocumentLog log)
    {
        if (log.Count != 1 || Files is not [var file] || !file.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
            throw new CommandFailure("a copy with comments is made of one Word document", "Check one file that ends in .docx.");
        try
        {
            var bytes = WordComments.Write(File.ReadAllBytes(Surroundings.PathOf(file)), log.Documents.Single().Report!, Reports);
            File.WriteAllBytes(Surroundings.PathOf(copy), bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or UnreadableDocumentException)
        {
            throw new CommandFailure($"cannot write `{copy}`: {e.Message}");
        }
    }

    private CommandFailure NothingFound() => new(
        Files.Count == 0 ? $"the manifest `{Manifest}` names no document" : "no file matches " + string.Join(", ", Files.Select(f => "`" + f + "`")),
        "Files end in " + string.Join(", ", InputDocuments.Extensions.Order(StringComparer.Ordinal)) + ".");

    /// <summary>Everything that enters a result besides the document itself.</summary>
    private string RunKey(ComplianceChecker checker, Findings.Baseline? baseline)
    {
        var text = new StringBuilder()
            .Append(CommandLine.Version).Append('\n')
            .Append(checker.Rules.Digest).Append('\n')
            .Append(Options.AsOf).Append('\n')
            .Append(Options.AsOf is null ? Options.Today : null).Append('\n')
            .Append(Options.Language).Append('\n')
            .Append(Outputs.Any(o => o.Format == ReportFormats.Html)).Append('\n')
            .Append(Redacts).Append('\n')
            .Append(WithDrafts).Append('\n')
            .Append(Limit).Append('\n');
        text.Append(Documents?.Entity).Append('\n');
        foreach (var lexicon in Documents?.Lexicons ?? [])
            text.Append(lexicon.Digest).Append('\n');
        foreach (var entry in baseline?.Entries ?? [])
            text.Append(entry).Append('\n');
        foreach (var fact in Options.Supplied)
            text.Append(fact).Append('\n');
        foreach (var decision in Options.Decisions)
            text.Append(decision).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>What the exit code and the messages need, gathered as the results come.</summary>
    private sealed class RunState(CheckRun run, Progress progress)
    {
        public Progress Progress { get; } = progress;

        public int Failed { get; private set; }

        public bool IsReached { get; private set; }

        public void Take(DocumentResult result, DocumentLog log)
        {
            log.Add(result.Document, result.Encoded, result.Key);
            Count(result);
        }

        public void Count(DocumentResult result)
        {
            Progress.Add(result);
            IsReached |= run.Threshold.IsReached([result.Document]);
            if (result.Document.Report is not null)
                return;
            Failed++;
            if (run.Unreadable == OnUnreadable.Ignore)
                return;
            foreach (var error in result.Document.Errors)
                run.Surroundings.Error.WriteLine(TextPage.Safe(error.ToString()));
        }
    }
}
