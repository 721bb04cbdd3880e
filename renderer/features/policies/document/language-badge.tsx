/** The languages of a document, and whether a translation is behind: opens one, or begins one. */
import { IconLanguage } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { locales } from '#shared/locales.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { Menu } from '../../../ui/menu.tsx'
import { useDocument } from '../use-document.ts'
import styles from './document.module.css'

/** In the version strip. */
export function LanguageBadge() {
  const { view, saved } = useDocument()
  const text = useText()
  const go = useGo()
  const openOrStart = useOpenTranslation()
  const behind = view.translations.filter((each) => each.behind > 0).map((each) => each.locale.toUpperCase())
  const codes = view.translations.map((each) => each.locale.toUpperCase())
  const label =
    behind.length > 0
      ? text('policies.language-behind', { language: behind.join(', ') })
      : codes.length > 0
        ? [view.locale.toUpperCase(), ...codes].join(', ')
        : text('policies.translate')
  const begun = view.translations.map(({ locale, behind: count }) => ({
    id: locale,
    label: localeNames[locale],
    detail: text('policies.translation-state', { count }),
    onSelect: () => void saved().then(() => go(`/policies/${view.id}/translate/${locale}`)),
  }))
  const others = locales
    .filter((locale) => locale !== view.locale && !view.translations.some((each) => each.locale === locale))
    .map((locale) => ({
      id: `start-${locale}`,
      label: text('policies.translate-into', { language: localeNames[locale] }),
      onSelect: () => void openOrStart(locale),
    }))
  return (
    <Menu
      position="bottom-end"
      width={240}
      items={[text('policies.translations'), ...begun, ...(begun.length > 0 && others.length > 0 ? [null] : []), ...others]}
      trigger={
        <button type="button" className={styles.language} data-behind={behind.length > 0 || undefined}>
          <IconLanguage className="icon-s" aria-hidden="true" />
          {label}
        </button>
      }
    />
  )
}

/** Begins a translation and opens it. */
export function useOpenTranslation(): (locale: (typeof locales)[number]) => Promise<void> {
  const { view, saved } = useDocument()
  const text = useText()
  const go = useGo()
  const start = useCommand(contract.documents.startTranslation, {
    done: (_, { locale }) => text('policies.said-translation', { language: localeNames[locale] }),
  })
  return async (locale) => {
    await saved()
    if (await start({ documentId: view.id, locale })) go(`/policies/${view.id}/translate/${locale}`)
  }
}
