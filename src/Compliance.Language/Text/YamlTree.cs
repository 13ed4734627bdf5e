namespace Compliance.Language;

/// <summary>What is wrong with a YAML file.</summary>
internal enum YamlErrorKind
{
    /// <summary>It is no YAML.</summary>
    Syntax,

    /// <summary>It is longer than allowed.</summary>
    TooLarge,

    /// <summary>It is nested deeper than allowed.</summary>
    TooDeep,

    /// <summary>Its aliases, written out, make more than allowed.</summary>
    TooManyAliases,

    /// <summary>An alias names no anchor before it.</summary>
    UnknownAlias,

    /// <summary>A tag that is not one of the core tags.</summary>
    Tag,

    /// <summary>A key that is a list or a mapping.</summary>
    Key,

    /// <summary>More than one document in one file.</summary>
    SecondDocument,
}

/// <summary>An error in a YAML file.</summary>
/// <param name="Kind">What kind of error.</param>
/// <param name="Span">The stretch of the file that it concerns.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">One line, lower case.</param>
internal sealed record YamlError(YamlErrorKind Kind, TextSpan Span, int Line, int Column, string Message);

/// <summary>A comment.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Span">The comment with its <c>#</c>, up to the end of the line.</param>
/// <param name="Text">The words after <c>#</c>, without the white space around them.</param>
/// <param name="StandsAlone">True when nothing else stands on its line.</param>
internal sealed record YamlComment(int Line, TextSpan Span, string Text, bool StandsAlone);

/// <summary>A YAML file as a tree with places. Made by <see cref="YamlReader"/>.</summary>
internal sealed class YamlTree
{
    private IReadOnlyList<YamlComment>? comments;

    public YamlTree(SourceText source, YamlNode? root, IReadOnlyList<YamlError> errors)
    {
        Source = source;
        Root = root;
        Errors = errors;
    }

    /// <summary>The file, without byte order mark.</summary>
    public SourceText Source { get; }

    /// <summary>The content; null for an empty file, and where errors stopped the reading.</summary>
    public YamlNode? Root { get; }

    /// <summary>Errors, in the order of the file.</summary>
    public IReadOnlyList<YamlError> Errors { get; }

    /// <summary>The comments, in the order of the file.</summary>
    public IReadOnlyList<YamlComment> Comments => comments ??= YamlComments.Of(this);
}
