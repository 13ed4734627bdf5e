using System.Globalization;
using System.Text;

namespace Compliance.Cli.Batch;

/// <summary>
/// A list of documents as comma-separated values (or semicolons, as Norwegian spreadsheets write them): a column <c>file</c>, a column
/// <c>as of</c> for its date, any path of the plan for a fact about it. Other columns pass through to the reports.
/// </summary>
internal sealed class Manifest(Surroundings surroundings, Func<string, IEnumerable<InputDocument>> open)
{
    private const long LargestFile = 256 * 1024 * 1024;
    private const string FileColumn = "file";
    private const string DateColumn = "as of";

    public IEnumerable<InputDocument> Documents(string name)
    {
        var path = surroundings.PathOf(name);
        if (!File.Exists(path))
            throw new CommandFailure($"no manifest `{name}`");
        if (new FileInfo(path).Length > LargestFile)
            throw new CommandFailure($"`{name}` is larger than {LargestFile} bytes");
        using var reader = new StreamReader(path, new UTF8Encoding(false));
        using var rows = Rows(reader, name).GetEnumerator();
        var columns = rows.MoveNext() ? rows.Current.Cells.ConvertAll(c => c.Trim()) : [];
        var file = columns.IndexOf(FileColumn);
        if (file < 0)
            throw new CommandFailure($"`{name}` has no column `{FileColumn}`", "Its first line names the columns, as in `file,as of,employer.sector,customer`.");
        if (columns.Where(c => c.Length > 0).GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(c => c.Count() > 1) is { } twice)
            throw new CommandFailure($"`{name}` has two columns `{twice.Key}`", "Each column needs a name of its own, since only one of them would count.");
        while (rows.MoveNext())
        {
            var (line, cells) = rows.Current;
            if (cells.Count == 1 && cells[0].Length == 0)
                continue;
            foreach (var document in Row(name, line, columns, cells, file))
                yield return document;
        }
    }

    private IEnumerable<InputDocument> Row(string name, int line, List<string> columns, List<string> cells, int file)
    {
        string? problem = cells.Count > columns.Count ? $"the row has {cells.Count} cells, the heading {columns.Count}" : null;
        DateOnly? asOf = null;
        var facts = new List<string>();
        var properties = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(columns.Count, cells.Count); i++)
        {
            var value = cells[i].Trim();
            if (i == file || value.Length == 0)
                continue;
            if (columns[i] == DateColumn)
                asOf = DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
            else if (columns[i].Contains('.', StringComparison.Ordinal))
                facts.Add(columns[i] + "=" + value);
            else
                properties[columns[i]] = value;
            if (columns[i] == DateColumn && asOf is null)
                problem = $"`{value}` is no date; write it as 2025-12-31";
        }

        IReadOnlyList<Findings.SuppliedFact> supplied = [];
        try
        {
            supplied = PathValues.Facts(facts, name);
        }
        catch (CommandFailure e)
        {
            problem ??= e.Message;
        }

        var target = file < cells.Count ? cells[file].Trim() : "";
        if (target.Length == 0)
            problem ??= "the row names no file";
        if (problem is not null)
        {
            var failure = new InputFailure(Reporting.DocumentStatus.Unreadable, $"row of `{name}`: {problem}", line);
            return [new InputDocument { Name = target.Length > 0 ? target : string.Create(CultureInfo.InvariantCulture, $"{name}:{line}"), Read = () => throw failure, Properties = properties }];
        }

        return open(target).Select(d => d with { AsOf = asOf, Supplied = supplied, Properties = properties });
    }

    /// <summary>Rows of RFC 4180 with the line at which each begins; the separator is the first one in the heading.</summary>
    private static IEnumerable<(int Line, List<string> Cells)> Rows(StreamReader reader, string name)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, start, quoted, separator) = (1, 1, false, '\0');
        for (int next; (next = reader.Read()) >= 0;)
        {
            var c = (char)next;
            if (c == '\n')
                line++;
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (reader.Peek() == '"')
                    cell.Append((char)reader.Read());
                else
                    quoted = false;
                continue;
            }

            if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (separator == '\0' ? c is ',' or ';' : c == separator)
            {
                separator = c;
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c == '\n')
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                yield return (start, cells);
                (cells, start) = ([], line);
            }
            else
            {
                cell.Append(c);
            }
        }

        if (quoted)
            throw new CommandFailure(string.Create(CultureInfo.InvariantCulture, $"a quotation mark in the row at line {start} of `{name}` is never closed, so that all rows below it would be lost"));
        if (cell.Length + cells.Count > 0)
        {
            cells.Add(cell.ToString());
            yield return (start, cells);
        }
    }
}
