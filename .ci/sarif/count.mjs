// Reads what the validator found. Its exit code says nothing: it is 0 for a file with errors, and for one that is no SARIF at all.
import { readFileSync } from "node:fs";

const [name, file] = process.argv.slice(2);
const run = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, "")).runs[0];
const found = { error: 0, warning: 0, note: 0 };
for (const result of run.results ?? []) {
  const level = result.level ?? "warning";
  found[level] = (found[level] ?? 0) + 1;
  const region = result.locations?.[0]?.physicalLocation?.region;
  const template = run.tool.driver.rules?.[result.ruleIndex]?.messageStrings?.[result.message.id]?.text ?? result.message.text ?? "";
  const text = template.replace(/\{(\d+)\}/g, (_, i) => result.message.arguments?.[i] ?? "");
  console.log(`${name}:${region?.startLine ?? 1}: ${level} ${result.ruleId}: ${text}`);
}
const invocation = run.invocations?.[0] ?? {};
const broken = (invocation.toolExecutionNotifications ?? []).filter((n) => n.level === "error");
for (const notification of broken) {
  console.log(`${name}: the validator failed: ${notification.message.text}`);
}
console.log(`${name}: ${found.error} errors, ${found.warning} warnings, ${found.note} notes`);
process.exitCode = found.error + found.warning + broken.length > 0 || invocation.executionSuccessful === false ? 1 : 0;
