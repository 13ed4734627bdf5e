using Compliance.Findings;

namespace Compliance.Cli.Tests;

public class WordsTests
{
    [Fact]
    public void Every_grade_is_known_by_its_word_however_it_is_written()
    {
        foreach (var grade in Enum.GetValues<Grade>())
        {
            Assert.Equal(grade, Words.Grade("--show", grade.ToString().ToLowerInvariant()));
            Assert.Equal(grade, Words.Grade("--show", grade.ToString()));
        }
    }

    [Fact]
    public void All_that_an_unreadable_document_can_do_is_known_by_its_word()
    {
        foreach (var what in Enum.GetValues<OnUnreadable>())
        {
            Assert.Equal(what, Words.Unreadable("--unreadable", what.ToString().ToLowerInvariant()));
            Assert.Equal(what, Words.Unreadable("--unreadable", what.ToString()));
        }
    }

    [Fact]
    public void A_word_that_is_no_grade_is_told_with_those_that_are() =>
        Assert.Equal(
            "`--fail-on grave` is none of info, minor, moderate, serious, critical, never",
            Assert.Throws<CommandFailure>(() => Words.Grade("--fail-on", "grave", "never")).Message);
}
