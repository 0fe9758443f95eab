// Preloaded into a process that is measured: says on standard error, at its end, how much memory it took at most.
process.on("exit", () => {
  process.stderr.write(`\npeak ${process.resourceUsage().maxRSS} KB\n`);
});
