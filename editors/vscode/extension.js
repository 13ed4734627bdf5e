"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const patterns = ["**/pack.yaml", "**/*.rules.yaml", "**/*.tests.yaml", "**/*.parameters.yaml", "**/labels/*.yaml", "**/*.decisions.yaml", "**/*plan.yaml"];
const proseScheme = "compliance-prose";
const pageScheme = "compliance-page";

let client;

/** Starts the server and registers what the protocol has no place for: the prose beside the rule, the pages of diagnostics. */
async function activate(context) {
    const prose = new ProseView();
    context.subscriptions.push(
        vscode.workspace.registerTextDocumentContentProvider(proseScheme, prose),
        vscode.workspace.registerTextDocumentContentProvider(pageScheme, { provideTextDocumentContent: pageOf }),
        vscode.commands.registerCommand("compliance.showProse", () => prose.show()),
        vscode.commands.registerCommand("compliance.restart", () => client.restart()),
        vscode.workspace.onDidChangeTextDocument(() => prose.refresh()),
        vscode.window.onDidChangeTextEditorSelection(() => prose.refresh()));

    const [command, ...args] = vscode.workspace.getConfiguration("compliance").get("command");
    client = new LanguageClient("compliance", "Compliance", { command, args }, {
        documentSelector: patterns.map(pattern => ({ scheme: "file", pattern })),
    });
    context.subscriptions.push(client);
    await client.start();
}

function deactivate() {
    return client?.stop();
}

async function pageOf(uri) {
    const page = await client.sendRequest("compliance/page", { id: uri.path.replace(/\.md$/, "") });
    return page?.markdown ?? "";
}

/** A Markdown document beside the rule, which follows the cursor and what is typed. */
class ProseView {
    constructor() {
        this.uri = vscode.Uri.parse(proseScheme + ":Prose.md");
        this.changed = new vscode.EventEmitter();
        this.onDidChange = this.changed.event;
        this.text = "";
    }

    provideTextDocumentContent() {
        return this.text;
    }

    async show() {
        await this.read();
        await vscode.commands.executeCommand("markdown.showPreviewToSide", this.uri);
    }

    refresh() {
        if (!this.isShown())
            return;
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.read(), 300);
    }

    /** The editor forgets a document that only a preview shows after a few minutes, so the tab is looked for. */
    isShown() {
        return vscode.window.tabGroups.all.some(group => group.tabs.some(tab => tab.input instanceof vscode.TabInputWebview && tab.label.endsWith("Prose.md")));
    }

    async read() {
        const editor = vscode.window.activeTextEditor;
        if (!editor || editor.document.uri.scheme !== "file")
            return;
        this.cancellation?.cancel();
        this.cancellation = new vscode.CancellationTokenSource();
        const languages = vscode.workspace.getConfiguration("compliance").get("proseLanguages");
        const page = await client.sendRequest("compliance/prose", {
            textDocument: { uri: editor.document.uri.toString() },
            position: editor.selection.active,
            languages,
        }, this.cancellation.token).catch(() => undefined);
        if (page && page.markdown !== this.text) {
            this.text = page.markdown;
            this.changed.fire(this.uri);
            await vscode.commands.executeCommand("markdown.preview.refresh");
        }
    }
}

module.exports = { activate, deactivate };
