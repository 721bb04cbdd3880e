/** The languages of the app. Apart from the schemas, so that the page's first file can know them without zod. */
export const locales = ['en', 'it', 'ms'] as const
