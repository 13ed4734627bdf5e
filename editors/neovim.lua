local running = {}
vim.api.nvim_create_autocmd("FileType", {
  pattern = "yaml",
  callback = function(event)
    local folder = vim.fn.escape(vim.fn.fnamemodify(event.file, ":p:h"), " ,")
    local pack = vim.fn.findfile("pack.yaml", folder .. ";")
    if pack == "" then return end
    local root = vim.fn.fnamemodify(pack, ":p:h")
    local config = { name = "compliance", cmd = { "compliance", "lsp" }, root_dir = root }
    if vim.lsp.start then
      vim.lsp.start(config)
    else -- Neovim 0.7
      running[root] = running[root] or vim.lsp.start_client(config)
      vim.lsp.buf_attach_client(event.buf, running[root])
    end
  end,
})
