namespace Compliance.Plans;

/// <summary>What a plan is written to: one class per format.</summary>
internal abstract class PlanOutput
{
    /// <summary>Begins a group of values; a short one may stand on one line.</summary>
    public abstract void BeginGroup(bool onOneLine = false);

    /// <summary>Ends the group.</summary>
    public abstract void EndGroup();

    /// <summary>Begins a list.</summary>
    public abstract void BeginList();

    /// <summary>Ends the list.</summary>
    public abstract void EndList();

    /// <summary>A name of the model.</summary>
    public abstract void Name(string name);

    /// <summary>A key of the author: a path, or the name of an input.</summary>
    public abstract void Key(string key);

    /// <summary>Text of the author.</summary>
    public abstract void Text(string text, string? comment = null);

    /// <summary>A word or a notation of the model.</summary>
    public abstract void Notation(string text, string? comment = null);

    /// <summary>true or false.</summary>
    public abstract void Truth(bool value, string? comment = null);

    /// <summary>An exact number in plain notation.</summary>
    public abstract void Number(string digits, string? comment = null);
}
