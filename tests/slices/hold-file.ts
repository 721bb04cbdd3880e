/** Another app with the same file open: opens it, says so, and stays until it is killed. */
import { openDb } from '#db/open.ts'
import { updateWorkspace, workspaceRow } from '#db/queries/workspace.ts'

const db = openDb(process.argv[2] ?? '', { mode: 'write', clock: Date.now, actor: () => 'other' })
const row = workspaceRow(db.read)
if (row !== null) db.write({ code: 'workspace-updated' }, (tx) => updateWorkspace(tx, row.id, { companyName: 'Written by the other' }))
process.stdout.write('ready\n')
// Kept in use: a database that nobody needs any more is collected, and its lock is gone with it.
setInterval(() => db.path, 60_000)
