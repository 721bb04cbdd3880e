/** The company's own row and the people who run the program. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { roles } from '#shared/domain/launch-plan/types.ts'
import { locales } from '#shared/locales.ts'
import { synced } from './columns.ts'

export const workspace = sqliteTable('workspace', {
  ...synced,
  programName: text('program_name').notNull(),
  companyName: text('company_name').notNull().default(''),
  hashtag: text('hashtag').notNull().default(''),
  brandColor: text('brand_color').notNull().default(''),
  companySize: integer('company_size').notNull(),
  locale: text('locale', { enum: locales }).notNull(),
  demoDay: text('demo_day'),
  calendarCheckedOn: text('calendar_checked_on'),
  createdAt: integer('created_at').notNull(),
})

export const member = sqliteTable('member', {
  ...synced,
  name: text('name').notNull(),
  role: text('role', { enum: roles }).notNull(),
  email: text('email').notNull().default(''),
  senior: integer('senior', { mode: 'boolean' }).notNull().default(false),
})
