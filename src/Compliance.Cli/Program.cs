using Compliance.Cli;

var surroundings = Surroundings.OfProcess();
using var stop = new CancellationTokenSource();
Console.OutputEncoding = System.Text.Encoding.UTF8;
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    stop.Cancel();
};
var code = CommandLine.Run(args, surroundings, stop.Token);
surroundings.Out.Flush();
return code;
