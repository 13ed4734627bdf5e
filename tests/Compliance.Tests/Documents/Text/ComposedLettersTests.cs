using System.Text;
using Compliance.Documents;

namespace Compliance.Tests.Documents;

public class ComposedLettersTests
{
    [Fact]
    public void Every_letter_of_Latin_with_one_mark_is_composed_as_Unicode_composes_it()
    {
        for (var c = '\u00C0'; c <= '\u017F'; c++)
        {
            if (c.ToString().Normalize(NormalizationForm.FormD) is not { Length: 2 } parts)
                continue;
            Assert.True(ComposedLetters.Of(parts[0], parts[1]) == c, $"{c} (U+{(int)c:X4})");
        }
    }

    [Fact]
    public void What_is_composed_is_what_Unicode_composes()
    {
        for (var mark = ComposedLetters.FirstMark; mark <= ComposedLetters.LastMark; mark++)
        {
            for (var letter = 'A'; letter <= 'ø'; letter++)
            {
                if (ComposedLetters.Of(letter, mark) is var composed and not '\0')
                    Assert.Equal(string.Concat(letter.ToString(), mark.ToString()).Normalize(), composed.ToString());
            }
        }
    }

    [Theory]
    [InlineData("Ma\u030Al", "Mål")]
    [InlineData("A\u030ALA\u030A", "ÅLÅ")]
    [InlineData("ge\u0301n og ro\u0308d", "gén og röd")]
    [InlineData("\u030Aa", "\u030Aa")]
    [InlineData("", "")]
    public void A_text_is_composed(string text, string composed) => Assert.Equal(composed, ComposedLetters.In(text));
}
