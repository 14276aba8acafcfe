using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using OpenClaw.Policy.Benchmarks;

if (args is ["against-node", var node, var package, var iterations])
{
    return AgainstNode.Run(node, package, int.Parse(iterations, System.Globalization.CultureInfo.InvariantCulture));
}

if (args is ["replay", var log])
{
    return ReplayAgainstPython.Replay(log);
}

if (args is ["replay-against-python", var python, var source, .. var lengths])
{
    return ReplayAgainstPython.Run(python, source, lengths.Select(static l => int.Parse(l, System.Globalization.CultureInfo.InvariantCulture)));
}

// In process: the gate does in a build what it does here, in a process that is warm already.
var config = ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
