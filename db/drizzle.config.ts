/** For `drizzle-kit generate --config db/drizzle.config.ts`: writes the next migration from the schema. */
import { defineConfig } from 'drizzle-kit'

export default defineConfig({ dialect: 'sqlite', schema: './db/schema/*.ts', out: './db/migrations' })
