/** The synced tables, by name: what history records and what live queries may read. */
export const tableNames = [
  'workspace',
  'member',
  'plan',
  'place',
  'holiday',
  'phase',
  'task',
  'dependency',
  'checklist_item',
  'task_link',
  'risk',
  'document',
  'document_block',
  'document_version',
  'document_translation',
  'document_review',
  'document_thread',
  'document_comment',
  'document_reader',
  'acknowledgement',
  'document_dismissal',
  'asset',
  'vocabulary_term',
  'team',
  'campaign',
  'source',
  'item',
  'item_origin',
  'item_caption',
  'item_note',
  'idea',
  'saved_view',
  'recurring_slot',
  'slot',
  'content_settings',
] as const

export type TableName = (typeof tableNames)[number]

/** Things a live query may depend on that are no table: this computer's settings, the undo stack, which file is open. */
export const changeTopics = [...tableNames, 'source_state', 'settings', 'history', 'session'] as const
export type ChangeTopic = (typeof changeTopics)[number]
