// Runs a WASI command as the process that it would be: node run.mjs module.wasm argument...
// At the end it says on the standard error how much of the processor the command has used.
import { readFile } from 'node:fs/promises';
import { WASI } from 'node:wasi';

const [module, ...rest] = process.argv.slice(2);
const args = [module.replace(/.*[\\/]/, ''), ...rest];
const wasi = new WASI({ version: 'preview1', args, env: process.env, returnOnExit: true });
const { instance } = await WebAssembly.instantiate(await readFile(module), wasi.getImportObject());
process.exitCode = wasi.start(instance);
const { user, system } = process.cpuUsage();
process.stderr.write(`[${user + system} µs of the processor]\n`);
