using static Compliance.Tests.Language.Some;

namespace Compliance.Tests.Language;

public class ContextFunctionTests
{
    [Fact]
    public void Entries_are_read_by_name()
    {
        Shows("\"foo\"", Call("get value", Context(("a", "foo")), "a"));
        NotStated(Call("get value", Context(("a", "foo")), "b"));
        Shows("[{key: \"a\", value: 1}]", Call("get entries", Context(("a", 1))));
    }

    [Fact]
    public void Contexts_are_made_from_names_and_values()
    {
        Shows("{a: 1, b: 2}", Call("context", List(Context(("key", "a"), ("value", 1)), Context(("key", "b"), ("value", 2)))));
        Fails("two entries of the name `a`", Call("context", List(Context(("key", "a"), ("value", 1)), Context(("key", "a"), ("value", 2)))));
        Fails("needs a `key`", Call("context", List(Context(("key", "a")))));
    }

    [Fact]
    public void An_entry_is_put_in_its_place()
    {
        Shows("{a: 1, b: 3}", Call("context put", Context(("a", 1), ("b", 2)), "b", 3));
        Shows("{y: {a: 0, b: 2}}", Call("context put", Context(("y", Context(("a", 0)))), List("y", "b"), 2));
        Fails("`b` cannot be put into a number", Call("context put", Context(("a", 1)), List("a", "b"), 2));
        Fails("must be text", Call("context put", Context(), List((object?)null), 2));
        Fails("at least one name", Call("context put", Context(), List(), 2));
    }

    [Fact]
    public void The_last_context_wins_in_a_merge()
    {
        Shows("{a: 2, b: 1}", Call("context merge", List(Context(("a", 1), ("b", 1)), Context(("a", 2)))));
        Fails("cannot merge a number", Call("context merge", List(1)));
    }

    [Fact]
    public void A_host_object_is_not_read_by_name() =>
        Fails("no names at run time", Call("get value", Compliance.Language.Value.Context(new object()), "a"));
}
