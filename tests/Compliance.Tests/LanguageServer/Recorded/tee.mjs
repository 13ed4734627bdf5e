// Stands between an editor and the server, and writes down each message of either side in the order in which it passes, with
// `<root>` for the folder that the editor opens and 1 for its process.
// Usage, as the command that the editor starts: node tee.mjs <recording> <server> [arguments]
import { spawn } from "node:child_process";
import { openSync, writeSync } from "node:fs";

const [recording, server, ...args] = process.argv.slice(2);
const log = openSync(recording, "w");
const child = spawn(server, args, { stdio: ["pipe", "pipe", "inherit"] });
let root;

function write(mark, json) {
    const message = JSON.parse(json);
    if (message.method === "initialize")
        root = (message.params.workspaceFolders?.[0]?.uri ?? message.params.rootUri).replace("file://", "");
    const line = json.replaceAll(root.replaceAll("/", "\\/"), "<root>").replaceAll(root, "<root>").replace(/"processId":\d+/, '"processId":1');
    writeSync(log, mark + " " + line + "\n");
}

function pass(from, to, mark) {
    let held = Buffer.alloc(0);
    from.on("data", piece => {
        held = Buffer.concat([held, piece]);
        for (let end; (end = held.indexOf("\r\n\r\n")) >= 0;) {
            const next = end + 4 + Number(/content-length: *(\d+)/i.exec(held.toString("ascii", 0, end))[1]);
            if (held.length < next)
                break;
            write(mark, held.toString("utf8", end + 4, next));
            held = held.subarray(next);
        }
        to.write(piece);
    });
    from.on("end", () => to.end());
}

pass(process.stdin, child.stdin, ">");
pass(child.stdout, process.stdout, "<");
child.on("exit", code => process.exit(code));
