// Drives the packages `vscode-jsonrpc` and `vscode-languageserver-protocol` through a drafter's session in a copy of `pack`:
//   npm install vscode-languageserver-protocol && node protocol.mjs <folder> <server> [arguments]
// where the server is started behind `tee.mjs`.
import assert from "node:assert";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.cwd(), "x.js"));
const lsp = require("vscode-languageserver-protocol/node");

const [folder, server, ...args] = process.argv.slice(2);
const uriOf = name => pathToFileURL(join(folder, name)).href;
const child = spawn(server, args, { stdio: ["pipe", "pipe", "inherit"] });
const client = lsp.createProtocolConnection(new lsp.StreamMessageReader(child.stdout), new lsp.StreamMessageWriter(child.stdin));

const told = new Map();
let wakeUp = () => { };
client.onNotification(lsp.PublishDiagnosticsNotification.type, p => {
    told.set(p.uri + " " + p.version, p.diagnostics);
    wakeUp();
});
let refreshed = 0;
client.onRequest(lsp.CodeLensRefreshRequest.type, () => { refreshed++; });
client.onRequest(lsp.RegistrationRequest.type, () => { });
client.onNotification("compliance/testResults", () => { });
client.listen();

async function diagnostics(name, version) {
    while (!told.has(uriOf(name) + " " + version))
        await new Promise(resolve => wakeUp = resolve);
    return told.get(uriOf(name) + " " + version);
}

const texts = new Map();
const versions = new Map();
async function open(name) {
    texts.set(name, readFileSync(join(folder, name), "utf8"));
    versions.set(name, 1);
    await client.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument: { uri: uriOf(name), languageId: "yaml", version: 1, text: texts.get(name) } });
    return diagnostics(name, 1);
}

function place(name, words, behind = 0) {
    const at = texts.get(name).indexOf(words) + behind;
    const before = texts.get(name).slice(0, at).split("\n");
    return { line: before.length - 1, character: before.at(-1).length };
}

async function replace(name, words, by) {
    const version = versions.get(name) + 1;
    const range = { start: place(name, words), end: place(name, words, words.length) };
    texts.set(name, texts.get(name).replace(words, by));
    versions.set(name, version);
    await client.sendNotification(lsp.DidChangeTextDocumentNotification.type, { textDocument: { uri: uriOf(name), version }, contentChanges: [{ range, text: by }] });
    return diagnostics(name, version);
}

const at = (name, words, behind) => ({ textDocument: { uri: uriOf(name) }, position: place(name, words, behind) });

const rules = "size.rules.yaml";
const tests = "size.tests.yaml";
const { capabilities } = await client.sendRequest(lsp.InitializeRequest.type, {
    processId: process.pid,
    clientInfo: { name: "vscode-languageserver-protocol" },
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "pack" }],
    capabilities: {
        workspace: { codeLens: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
        textDocument: { completion: { completionItem: { snippetSupport: true } }, publishDiagnostics: { versionSupport: true } },
    },
});
assert.equal(capabilities.positionEncoding, "utf-16");
await client.sendNotification(lsp.InitializedNotification.type, {});
assert.deepEqual(await open(rules), []);

// A name after a space, half typed; then what is offered is taken.
assert.equal((await replace(rules, "employer.party demand", "employer.regular emp"))[0].code, "CMP2010");
const offered = await client.sendRequest(lsp.CompletionRequest.type, at(rules, "regular emp\n", "regular emp".length));
assert.equal(offered.items[0].label, "regular employees");
assert.equal((await replace(rules, "regular emp\n", "regular employees\n"))[0].severity, 1);
assert.deepEqual(await replace(rules, "requires: employer.regular employees", "requires: employer.party demand"), []);
assert.deepEqual(await replace(rules, "🙂", "🙂🙂 – æøå"), []);

await client.sendRequest(lsp.HoverRequest.type, at(rules, "law.employee threshold", 6));
assert.match((await client.sendRequest(lsp.DefinitionRequest.type, at(rules, "law.employee threshold", 6)))[0].uri, /law\.parameters\.yaml$/);
assert.equal((await client.sendRequest(lsp.ReferencesRequest.type, { ...at(rules, "large employer"), context: { includeDeclaration: true } })).length, 4);
await client.sendRequest(lsp.PrepareRenameRequest.type, at(rules, "union-member"));
await client.sendRequest(lsp.RenameRequest.type, { ...at(rules, "union-member"), newName: "union-part" });
await client.sendRequest(lsp.DocumentSymbolRequest.type, at(rules, ""));
await client.sendRequest(lsp.WorkspaceSymbolRequest.type, { query: "employ" });
await client.sendRequest(lsp.FoldingRangeRequest.type, at(rules, ""));
await client.sendRequest(lsp.InlayHintRequest.type, { textDocument: { uri: uriOf(rules) }, range: { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } } });
await client.sendRequest(lsp.SignatureHelpRequest.type, at(rules, "employer.party demand"));
await open(tests);
const edits = await client.sendRequest(lsp.DocumentFormattingRequest.type, { textDocument: { uri: uriOf(tests) }, options: { tabSize: 2, insertSpaces: true } });
assert.ok(edits.length > 0);

await client.sendRequest(lsp.CodeLensRequest.type, at(rules, ""));
const run = await client.sendRequest(lsp.ExecuteCommandRequest.type, { command: "compliance.runTests", arguments: [uriOf(rules), "union-member"] });
assert.deepEqual([run.passed, run.failed, refreshed], [2, 0, 1]);
await client.sendRequest(lsp.CodeLensRequest.type, at(rules, ""));
await client.sendRequest("compliance/prose", at(rules, "requires:"));

// What is wrong has a page and a repair.
const [wrong] = await replace(rules, "employer.party demand", "employer.party demnd");
await client.sendRequest("compliance/page", { id: wrong.code });
await client.sendRequest(lsp.CodeActionRequest.type, { textDocument: { uri: uriOf(rules) }, range: wrong.range, context: { diagnostics: [wrong] } });
assert.deepEqual(await replace(rules, "employer.party demnd", "employer.party demand"), []);

// What nobody answers, and what is taken back.
await assert.rejects(client.sendRequest("textDocument/moniker", at(rules, "")), e => e.code === -32601);
await client.sendNotification("$/somethingNew", {});
const source = new lsp.CancellationTokenSource();
const taken = client.sendRequest(lsp.HoverRequest.type, at(rules, "large employer"), source.token);
source.cancel();
await taken.catch(e => assert.equal(e.code, lsp.LSPErrorCodes.RequestCancelled));

await client.sendNotification(lsp.DidCloseTextDocumentNotification.type, { textDocument: { uri: uriOf(tests) } });
await client.sendRequest(lsp.ShutdownRequest.type);
await client.sendNotification(lsp.ExitNotification.type);
child.on("exit", code => { assert.equal(code, 0); console.log("done"); });
