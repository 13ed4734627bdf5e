using System.Runtime.InteropServices;
using System.Text;
using Compliance.Cli;

CommandLine.Begin(args);
var surroundings = Surroundings.OfProcess();
using var stop = new CancellationTokenSource();
// Elsewhere a terminal takes the bytes that it is given, and asking the console for more makes it read the terminal's description.
if (OperatingSystem.IsWindows())
    Console.OutputEncoding = Encoding.UTF8;
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Cancel);
var code = CommandLine.Run(args, surroundings, stop.Token);
surroundings.Out.Flush();
return code;

void Cancel(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
