using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.Plans;
using Compliance.Tests.Language.Diagnostics;

namespace Compliance.Tests.Language.Frame;

/// <summary>What an editor asks about a place in a rule file; <c>¦</c> marks it.</summary>
public class PackEditingTests
{
    private const string Rules = """
        rules for: example
        definitions:
          - define: large employer
            is: employer.regular employees > law.large employer threshold
        rules:
          - rule: example
            title: Measures of {employer.name}
            levels:
              - must when: large employer
                source: ldl § 26
            for each: measure in measures
            let:
              owners known: stated(measure.owners)
            requires: |-
              owners known
              and stated(measure.text)
        """;

    [Theory]
    [InlineData("requires: |-\n      owners known", "requires: |-\n      owners k¦", "owners known")]
    [InlineData("must when: large employer", "must when: lar¦", "large employer")]
    [InlineData("stated(measure.owners)", "stated(measure.own¦)", "owners")]
    [InlineData("is: employer.regular employees > law.large employer threshold", "is: employer.regular employees > law.large ¦", "large employer threshold")]
    [InlineData("title: Measures of {employer.name}", "title: Measures of {employer.org¦}", "organisation number")]
    [InlineData("requires: |-\n      owners known", "requires: |-\n      measure.reg¦", null)]
    public void What_can_be_written_is_offered_also_in_a_file_that_is_not_sound(string before, string after, string? expected)
    {
        var (editing, file, offset) = Edit(Rules.Replace(before, after, StringComparison.Ordinal));
        var offered = editing.SiteAt(file, offset)!.Complete(offset);

        Assert.Equal(expected, offered.Where(c => c.Label == expected).Select(c => c.Label).FirstOrDefault());
        Assert.All(offered, c => Assert.Equal(offset, c.Replaces.End));
    }

    [Theory]
    [InlineData("must when: large¦ employer", "large employer", "large employer\n    is:")]
    [InlineData("  owners¦ known\n", "owners known", "owners known: stated")]
    [InlineData("stated(mea¦sure.text)", "measure", "measure in measures")]
    [InlineData("> law.large employer thres¦hold", "large employer threshold", null)]
    [InlineData("employer.regu¦lar employees", "regular employees", "none")]
    public void A_name_leads_to_where_it_is_declared(string marked, string name, string? declaration)
    {
        var (editing, file, offset) = Edit(Rules.Replace(marked.Replace("¦", "", StringComparison.Ordinal), marked, StringComparison.Ordinal));
        var site = editing.SiteAt(file, offset)!;
        var description = site.Describe(offset)!;
        var place = editing.DeclarationOf(site, description);

        Assert.Equal(name, description.Name);
        if (declaration == "none")
            Assert.Null(place);
        else if (declaration is null)
            Assert.Equal("standard.parameters.yaml", place!.Value.File.Path);
        else
            Assert.StartsWith(declaration, place!.Value.File.Text[place.Value.Span.Start..], StringComparison.Ordinal);
    }

    [Fact]
    public void All_uses_of_a_definition_are_found()
    {
        var (editing, file, offset) = Edit(Rules.Replace("must when: large employer", "must when: ¦large employer", StringComparison.Ordinal));
        var symbol = editing.SiteAt(file, offset)!.Describe(offset)!.Symbol!;

        var use = Assert.Single(editing.UsesOf(symbol));
        Assert.Equal("large employer", use.File.Text.Substring(use.Span.Start, use.Span.Length));
    }

    [Fact]
    public void Between_expressions_there_is_no_site()
    {
        var (editing, file, offset) = Edit(Rules.Replace("source: ldl", "source: ¦ldl", StringComparison.Ordinal));

        Assert.Null(editing.SiteAt(file, offset));
    }

    private static (PackEditing Editing, string File, int Offset) Edit(string marked)
    {
        var offset = marked.IndexOf('¦', StringComparison.Ordinal);
        var files = StandardPack.Around([new PageBlock("rules.yaml", "rules for: unused\nrules: []")]).Files
            .Where(f => f.Path != "example.rules.yaml")
            .Select(f => new SourceText(f.Path, f.Text))
            .Append(new SourceText("edited.rules.yaml", marked.Replace("¦", "", StringComparison.Ordinal)))
            .ToList();
        return (PackEditing.Read(files, new Compliance.Language.Frame.Vocabulary(PlanVocabulary.Plan)), "edited.rules.yaml", offset);
    }
}
