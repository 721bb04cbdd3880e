/** What one person was sent, learned and read. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { acknowledgement, document, documentReader, documentVersion } from '../../schema/documents.ts'
import { attendance, delivery, trainingSession, wave } from '../../schema/outreach.ts'
import type { ReadDb } from '../../types.ts'

/** More than this nobody scrolls through. */
const most = 200

/** The newest first. `at`: when it went out, else when it was made ready; epoch ms. */
export function messagesOf(db: ReadDb, personId: string) {
  return db
    .select({
      ...{ waveId: wave.id, name: wave.name, kind: wave.kind, round: delivery.round, state: delivery.state, why: delivery.why },
      at: sql<number | null>`coalesce(${delivery.sentAt}, ${delivery.preparedAt})`,
    })
    .from(delivery)
    .innerJoin(wave, and(eq(wave.id, delivery.waveId), isNull(wave.deletedAt)))
    .where(sql`${delivery.personId} = ${personId} and +${delivery.deletedAt} is null`)
    .orderBy(desc(wave.day), desc(delivery.round), desc(delivery.id))
    .limit(most)
    .all()
}

/** The latest first. */
export function trainingsOf(db: ReadDb, personId: string) {
  return db
    .select({ sessionId: trainingSession.id, title: trainingSession.title, day: trainingSession.day, state: attendance.state })
    .from(attendance)
    .innerJoin(trainingSession, and(eq(trainingSession.id, attendance.sessionId), isNull(trainingSession.deletedAt)))
    .where(sql`${attendance.personId} = ${personId} and +${attendance.deletedAt} is null`)
    .orderBy(desc(trainingSession.day), desc(attendance.id))
    .limit(most)
    .all()
}

/** The newest version of a policy that somebody with this address, or without one with this name, has confirmed. */
export function policyRead(db: ReadDb, { email, name }: { readonly email: string; readonly name: string }) {
  const isThem =
    email === '' ? sql`${documentReader.email} = '' and ${documentReader.name} = ${name}` : sql`lower(${documentReader.email}) = ${email}`
  const row = db
    .select({ version: documentVersion.label, at: acknowledgement.at })
    .from(documentReader)
    .innerJoin(acknowledgement, and(eq(acknowledgement.readerId, documentReader.id), isNull(acknowledgement.deletedAt)))
    .innerJoin(documentVersion, and(eq(documentVersion.id, acknowledgement.versionId), isNull(documentVersion.deletedAt)))
    .innerJoin(document, and(eq(document.id, documentVersion.documentId), eq(document.kind, 'policy'), isNull(document.deletedAt)))
    .where(and(isThem, isNull(documentReader.deletedAt)))
    .orderBy(desc(documentVersion.at), desc(acknowledgement.at))
    .limit(1)
    .get()
  return row ?? null
}

/** The newest version of a policy that is out; null: none is. */
export function policyOut(db: ReadDb): string | null {
  const row = db
    .select({ label: documentVersion.label })
    .from(documentVersion)
    .innerJoin(document, and(eq(document.id, documentVersion.documentId), eq(document.kind, 'policy'), isNull(document.deletedAt)))
    .where(and(eq(documentVersion.kind, 'published'), isNull(documentVersion.deletedAt)))
    .orderBy(desc(documentVersion.at), desc(documentVersion.id))
    .limit(1)
    .get()
  return row?.label ?? null
}
