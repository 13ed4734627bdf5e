-- Drives Neovim's own client, set up as the README says, through a drafter's session in the current folder, a copy of `pack`:
--   nvim --headless -u NONE -i NONE -c "luafile neovim.lua"
-- where `compliance` is a script that starts the server behind `tee.mjs`.
vim.cmd("filetype on")
dofile(vim.fn.fnamemodify(debug.getinfo(1, "S").source:sub(2), ":p:h") .. "/../../../../editors/neovim.lua")

local name = "size.rules.yaml"
vim.cmd("edit " .. name)
local buffer = vim.api.nvim_get_current_buf()
assert(vim.wait(20000, function() return #vim.lsp.get_active_clients() == 1 end), "no client")
local client = vim.lsp.get_active_clients()[1]

local function told()
    return vim.wait(20000, function() return not vim.tbl_isempty(vim.diagnostic.get(buffer)) end)
end

local function ask(method, params)
    local answer = assert(client.request_sync(method, params, 20000, buffer))
    assert(not answer.err, vim.inspect(answer.err))
    return answer.result
end

local function find(text, after)
    for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
        local first, last = line:find(text, 1, true)
        if first then
            vim.api.nvim_win_set_cursor(0, { number, after and last or first - 1 })
            return number - 1, first - 1, last
        end
    end
    error("no " .. text)
end

local function here(more)
    return vim.tbl_extend("force", vim.lsp.util.make_position_params(0, client.offset_encoding), more or {})
end

local function document()
    return { textDocument = vim.lsp.util.make_text_document_params(buffer) }
end

-- Type a name after a space, letter by letter, and take what is offered.
local row, first, last = find("employer.party demand")
vim.api.nvim_buf_set_text(buffer, row, first, row, last, { "employer.regular" })
local column = first + #"employer.regular"
for letter in (" emp"):gmatch(".") do
    vim.api.nvim_buf_set_text(buffer, row, column, row, column, { letter })
    column = column + 1
    ask("textDocument/hover", { textDocument = document().textDocument, position = { line = row, character = first } })
end
assert(told(), "nothing is told of the half name")
vim.api.nvim_win_set_cursor(0, { row + 1, column })
local offered = ask("textDocument/completion", { textDocument = document().textDocument, position = { line = row, character = column }, context = { triggerKind = 1 } })
assert(offered.items[1].label == "regular employees", vim.inspect(offered.items[1]))
vim.lsp.util.apply_text_edits({ offered.items[1].textEdit }, buffer, client.offset_encoding)
assert(vim.api.nvim_buf_get_lines(buffer, row, row + 1, false)[1] == "    requires: employer.regular employees")

-- Repair the type: a number is no condition.
vim.api.nvim_buf_set_text(buffer, row, first, row, first + #"employer.regular employees", { "employer.party demand" })

-- Behind an emoji, which is two units of UTF-16 and four bytes.
local smile = find("🙂")
local length = #vim.api.nvim_buf_get_lines(buffer, smile, smile + 1, false)[1]
vim.api.nvim_buf_set_text(buffer, smile, length, smile, length, { " hos oss – æøå" })

find("law.employee threshold", true)
ask("textDocument/hover", here())
ask("textDocument/definition", here())
find("large employer")
ask("textDocument/references", here({ context = { includeDeclaration = true } }))
ask("textDocument/documentSymbol", document())
ask("textDocument/foldingRange", document())
local edit = ask("textDocument/rename", here({ newName = "big employer" }))
vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding)
assert(vim.fn.search("must when: big employer", "nw") > 0)
vim.wait(500) -- Neovim holds changes of other buffers back for a moment.
ask("textDocument/codeLens", document())
ask("workspace/executeCommand", { command = "compliance.runTests", arguments = { vim.uri_from_bufnr(buffer), "union-member" } })
ask("textDocument/codeLens", document())

-- What nobody answers, and what is taken back.
local missing = client.request_sync("textDocument/moniker", here(), 20000, buffer)
assert(missing.err.code == -32601)
local _, number = client.request("textDocument/hover", here(), function() end, buffer)
client.cancel_request(number)

vim.cmd("edit size.tests.yaml")
local tests = vim.api.nvim_get_current_buf()
buffer = tests
local edits = ask("textDocument/formatting", { textDocument = document().textDocument, options = { tabSize = 2, insertSpaces = true } })
vim.lsp.util.apply_text_edits(edits, tests, client.offset_encoding)
assert(vim.fn.search("^        regular employees: 60$", "nw") > 0)
ask("compliance/prose", { textDocument = vim.lsp.util.make_text_document_params(vim.fn.bufnr(name)), position = { line = 12, character = 8 } })
client.stop()
assert(vim.wait(20000, function() return client.is_stopped() end))
print("done")
vim.cmd("qall!")
