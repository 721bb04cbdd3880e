// Runs one benchmark of tests/bench by name; scripts/bench.mjs calls it once Electron and a screen are there.
const [name, ...args] = process.argv.slice(2)
const { run } = await import(`../tests/bench/${name}.ts`)
await run(args)
