using System.CommandLine;
using Compliance.Cli.Configuration;

namespace Compliance.Cli.Verbs;

/// <summary>The settings that a check would run with, and where each comes from.</summary>
internal static class ConfigVerb
{
    public static Command Make(Surroundings surroundings)
    {
        var options = CheckSettings.All.Select(s => s.ToOption()).ToList();
        var command = new Command("config", "Prints the settings that a check would run with, and where each comes from.")
            .WithExample("compliance config", "compliance config --config ci/compliance.yaml --fail-on minor");
        options.ForEach(command.Add);
        command.SetAction(parsed =>
        {
            var settings = CheckVerb.Settings(parsed, options, surroundings).All.Where(s => s.Setting.Name != "config").ToList();
            var width = settings.Max(s => s.Setting.Name.Length) + 2;
            foreach (var setting in settings)
            {
                var values = setting.Values.Count == 0 ? "–" : string.Join(", ", setting.Values);
                surroundings.Out.WriteLine((setting.Setting.Name + ":").PadRight(width) + values + "   # " + setting.Origin);
            }

            return Exit.Clean;
        });
        return command;
    }
}
