using Compliance.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Documents;

public class LowerCaseTests
{
    [Fact]
    public void Every_letter_is_what_the_framework_makes_of_it()
    {
        for (var c = 0; c < 0xD800; c++)
            Assert.Equal(((char)c).ToString().ToLowerInvariant(), LowerCase.Of(((char)c).ToString()));
    }

    [Fact]
    public void Every_text_is_what_the_framework_makes_of_it() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Assert.Equal(text.Get.ToLowerInvariant().Length, LowerCase.Of(text.Get).Length)).Holds(200);
}
