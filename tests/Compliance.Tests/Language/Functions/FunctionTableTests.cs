using Compliance.Language;
using FsCheck;
using FsCheck.Fluent;
using static Compliance.Tests.Language.Some;

namespace Compliance.Tests.Language;

public class FunctionTableTests
{
    /// <summary>So many cases for each of some 150 signatures.</summary>
    private static readonly Config Cases = Properties.Config(30);

    [Fact]
    public void No_function_ever_throws_on_values_of_its_parameters() => Assert.All(Signatures(), s => Check.One(
        Cases,
        Prop.ForAll(Arguments(s.Signature, p => SomeValues.Of(p.Type)).ToArbitrary(), arguments => { Known(s.Name, s.Signature.Invoke(arguments)); })));

    [Fact]
    public void No_function_ever_throws_on_other_values() => Assert.All(Signatures(), s => Check.One(
        Cases,
        Prop.ForAll(Arguments(s.Signature, _ => SomeValues.Any).ToArbitrary(), arguments => { Known(s.Name, FunctionTable.Find(s.Name)!.Invoke(arguments)); })));

    [Fact]
    public void A_known_result_has_the_declared_type() => Assert.All(Signatures(), s =>
    {
        var result = s.Signature.ResultType(s.Signature.Parameters.Select(p => p.Type).ToList());
        if (result.Kind == FeelTypeKind.Any)
            return;
        Check.One(Cases, Prop.ForAll(Arguments(s.Signature, p => SomeValues.Of(p.Type)).ToArbitrary(), arguments =>
        {
            var value = s.Signature.Invoke(arguments);
            Assert.True(!value.IsKnown || arguments.Any(a => a.Kind == ValueKind.Null) || ValueKinds.Of(result.Kind) == value.Kind, s.Name + " gave " + Shown(value));
        }));
    });

    [Fact]
    public void Every_function_says_what_it_does_in_one_sentence() => Assert.All(Signatures(), s =>
    {
        Assert.EndsWith(".", s.Signature.Summary, StringComparison.Ordinal);
        Assert.True(char.IsUpper(s.Signature.Summary[0]));
    });

    [Fact]
    public void Only_the_last_parameters_are_optional_or_repeated() => Assert.All(Signatures(), s =>
    {
        var parameters = s.Signature.Parameters;
        Assert.Equal(parameters.OrderBy(p => p.IsOptional), parameters);
        Assert.DoesNotContain(parameters.SkipLast(1), p => p.IsVariadic);
        Assert.Equal(parameters.Count, parameters.Select(p => p.Name).Distinct().Count());
    });

    [Fact]
    public void A_function_is_found_by_its_exact_name()
    {
        Assert.Equal("string length", FunctionTable.Find("string length")!.Name);
        Assert.Null(FunctionTable.Find("String length"));
    }

    [Fact]
    public void A_call_finds_its_signature_by_types()
    {
        Assert.Equal(FeelTypeKind.Date, Resolve("date", FeelType.String).Result.Kind);
        Assert.Equal(3, Resolve("date", FeelType.Number, FeelType.Number, FeelType.Number).Signature!.Parameters.Count);
        Assert.Equal(FeelTypeKind.DaysTime, Resolve("abs", FeelType.DaysTime).Result.Kind);
        Assert.Equal(FeelTypeKind.String, Resolve("max", FeelType.ListOf(FeelType.String)).Result.Kind);
        Assert.Equal("a list of text", Resolve("append", FeelType.ListOf(FeelType.String), FeelType.String).Result.ToString());
        Assert.Equal("a list of anything", Resolve("append", FeelType.ListOf(FeelType.String), FeelType.Number).Result.ToString());
        Assert.Equal("a list of numbers", Resolve("flatten", FeelType.ListOf(FeelType.ListOf(FeelType.Number))).Result.ToString());
        Assert.True(Resolve("union", FeelType.ListOf(FeelType.String, mentioned: true), FeelType.ListOf(FeelType.String)).Result.Mentioned);
        Assert.Null(Resolve("starts with", FeelType.Enumeration("kind", ["a", "b"]), FeelType.String).Problem);
    }

    [Fact]
    public void A_wrong_call_is_told_in_words()
    {
        Problem("`start position` of `substring` must be a number, but is text", 1, Resolve("substring", FeelType.String, FeelType.String));
        Problem("`substring` takes 2 to 3 arguments, but has 1", -1, Resolve("substring", FeelType.String));
        Problem("`abs` takes 1 argument, but has 0", -1, Resolve("abs"));
        Problem("`all` takes at least 1 argument, but has 0", -1, Resolve("all"));
        Problem("a number and text have no common order", -1, Resolve("before", FeelType.Number, FeelType.String));
        Problem("a number cannot be in a list of text", -1, Resolve("list contains", FeelType.ListOf(FeelType.String), FeelType.Number));
        Problem("a number and text cannot be compared", -1, Resolve("min", FeelType.Number, FeelType.String));
        Problem("true or false is neither less nor greater than another", -1, Resolve("max", FeelType.ListOf(FeelType.Boolean)));
        Problem("`n` of `abs` must be a number or a duration in years and months or a duration in days, but is null", 0, Resolve("abs", FeelType.Null));
        Problem("`date` of `day of week` must be a date or a date with time, but is text", 0, Resolve("day of week", FeelType.String));
        Problem("`list` of `count` must be a list of anything, but is a number", 0, Resolve("count", FeelType.Number));
    }

    [Fact]
    public void Arguments_are_passed_by_name_in_any_order()
    {
        var call = FunctionTable.Find("substring")!.Resolve([FeelType.Number, FeelType.String], ["start position", "string"]);
        Assert.Equal([1, 0], call.Order);
        Assert.Null(call.Problem);
        Problem(
            "`substring` has the parameters `string`, `start position`, `length`",
            -1,
            FunctionTable.Find("substring")!.Resolve([FeelType.Number, FeelType.String], ["start", "string"]));
        Problem("must be a number, but is text", 0, FunctionTable.Find("modulo")!.Resolve([FeelType.String, FeelType.Number], ["divisor", "dividend"]));
    }

    [Fact]
    public void A_call_whose_types_are_not_known_finds_its_signature_by_values()
    {
        var date = Resolve("date", FeelType.Any);
        Assert.Equal(FeelTypeKind.Date, date.Result.Kind);
        Shows("@\"2024-02-29\"", date.Signature!.Invoke(At("2024-02-29T10:00:00")));
        Shows("@\"2024-02-29\"", date.Signature!.Invoke(Value.Of("2024-02-29")));
        Assert.Equal(FeelTypeKind.Any, Resolve("abs", FeelType.Any).Result.Kind);
        Shows("@\"P1D\"", Resolve("abs", FeelType.Any).Signature!.Invoke(At("-P1D")));
        Shows("3", Resolve("sum", FeelType.Any).Signature!.Invoke(List(1, 2)));
        Assert.Equal(FeelTypeKind.List, Resolve("sum", FeelType.ListOf(FeelType.Any)).Signature!.Parameters[0].Type.Kind);
    }

    [Fact]
    public void Null_leaves_an_argument_out_where_FEEL_has_it_so()
    {
        Assert.Null(Resolve("number", FeelType.String, FeelType.Null, FeelType.String).Problem);
        Assert.Null(Resolve("matches", FeelType.String, FeelType.String, FeelType.Null).Problem);
        Assert.NotNull(Resolve("matches", FeelType.String, FeelType.Null).Problem);
        Assert.NotNull(Resolve("floor", FeelType.Number, FeelType.Null).Problem);
    }

    [Fact]
    public void A_wrong_value_is_told_in_the_same_words() =>
        Fails("`date` of `day of week` must be a date or a date with time, but is text", Call("day of week", "Monday"));

    private static FunctionCall Resolve(string function, params FeelType[] types) => FunctionTable.Find(function)!.Resolve(types);

    private static void Problem(string text, int at, FunctionCall call)
    {
        Assert.Contains(text, call.Problem, StringComparison.Ordinal);
        Assert.Equal(at, call.ProblemAt);
        Assert.Null(call.Signature);
    }

    private static IEnumerable<(string Name, FunctionSignature Signature)> Signatures() =>
        FunctionTable.All.SelectMany(f => f.Signatures.Select(s => (f.Name, s)));

    private static Gen<Value[]> Arguments(FunctionSignature signature, Func<FunctionParameter, Gen<Value>> of) =>
        Gen.Choose(signature.MinimumCount, Math.Min(signature.MaximumCount, signature.Parameters.Count + 1)).SelectMany(count =>
            Enumerable.Range(0, count).Aggregate(
                Gen.Constant(Array.Empty<Value>()),
                (so, i) => so.SelectMany(values => of(signature.ParameterAt(i)).Select(v => values.Append(v).ToArray()))));

    private static void Known(string function, Value value) =>
        Assert.True(value.IsKnown || value.IsBareSilence || value.AsUnknown.Alternatives is not null || value.AsUnknown.Reasons[0].Detail is not null, function);
}
