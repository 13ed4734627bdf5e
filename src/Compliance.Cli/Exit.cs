namespace Compliance.Cli;

/// <summary>What the command returns to whoever called it.</summary>
internal static class Exit
{
    /// <summary>Done, and nothing at or above the chosen grade.</summary>
    public const int Clean = 0;

    /// <summary>Done, with findings.</summary>
    public const int Findings = 1;

    /// <summary>The work could not be done: wrong use, bad rules, no file, an internal error.</summary>
    public const int Failed = 2;

    /// <summary>Done, but some documents could not be read.</summary>
    public const int Unreadable = 3;

    /// <summary>Stopped by the user.</summary>
    public const int Cancelled = 130;
}
