/** The rules that hold in a workspace: of its published documents, of a draft on trial, and of the words kept beside them. */
import { blocksOf } from '#db/queries/documents/blocks.ts'
import { publishedVersions } from '#db/queries/documents/versions.ts'
import { type VocabularyRow, vocabularyOf } from '#db/queries/vocabulary.ts'
import { workspaceRow } from '#db/queries/workspace.ts'
import type { ReadDb } from '#db/types.ts'
import { isExpression } from '#shared/domain/guideline-check/compile.ts'
import { rulesOfBlocks } from '#shared/domain/guideline-check/rules-of-blocks.ts'
import type { GuidelineRule, RuleSet } from '#shared/domain/guideline-check/types.ts'

/** `draftOf`: the document whose draft stands in for its published version. */
export function rulesInForce(db: ReadDb, draftOf: string | null): RuleSet {
  const row = workspaceRow(db)
  const published = publishedVersions(db).filter((version) => version.documentId !== draftOf)
  const blocks = [...published.flatMap((version) => version.blocks), ...(draftOf === null ? [] : blocksOf(db, draftOf))]
  const words = vocabularyOf(db)
  const name = row?.companyName.trim() ?? ''
  return {
    rules: [...rulesOfBlocks(blocks), ...words.flatMap(ruleOfTerm)],
    company: { name, aliases: name === '' ? [] : [name.replace(/\s+/g, '')] },
    programHashtag: row?.hashtag.replace(/^[#＃]+/, '') ?? '',
    accepted: words.filter((word) => word.list === 'accept').map((word) => word.term),
  }
}

/** Vale looks for the expressions of its lists as whole words in any case; where one begins or ends with a letter beyond ASCII, RE2 knows no edge. */
function asWholeWord(pattern: string): string {
  const before = /^[\w([]/.test(pattern) ? String.raw`\b` : ''
  const after = /[\w)\]}+*?]$/.test(pattern) ? String.raw`\b` : ''
  const whole = `(?i)${before}(?:${pattern})${after}`
  return isExpression(whole) ? whole : pattern
}

/** Rejected words are better said otherwise; names that must not be told must not. */
function ruleOfTerm({ id, list, term, say, until }: VocabularyRow): readonly GuidelineRule[] {
  if (list === 'accept') return []
  if (list === 'reject')
    return [
      {
        kind: 'term',
        id,
        must: false,
        say,
        ...(isExpression(term) ? { avoid: [asWholeWord(term)], match: 'regex' } : { avoid: [term], match: 'word' }),
        note: '',
      },
    ]
  return [{ kind: 'name', id, must: true, list, names: [term], until }]
}
