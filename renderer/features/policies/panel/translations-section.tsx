/** The languages of a document and how far each translation is. */
import { IconLanguage } from '@tabler/icons-react'
import { locales } from '#shared/locales.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import { Status } from '../../../ui/status.tsx'
import { useOpenTranslation } from '../document/language-badge.tsx'
import { useDocument } from '../use-document.ts'
import styles from './panel.module.css'

/** A line a language; those not begun yet can be begun. */
export function TranslationsSection() {
  const { view } = useDocument()
  const text = useText()
  const start = useOpenTranslation()
  return (
    <PanelSection title={text('policies.translations')}>
      <ul className={styles.translations}>
        {locales
          .filter((locale) => locale !== view.locale)
          .map((locale) => {
            const begun = view.translations.find((each) => each.locale === locale)
            return (
              <li key={locale}>
                {begun === undefined ? (
                  <>
                    <span lang={locale}>{localeNames[locale]}</span>
                    <Button variant="link" onClick={() => void start(locale)}>
                      {text('policies.begin-translation')}
                    </Button>
                  </>
                ) : (
                  <>
                    <a lang={locale} href={`#/policies/${view.id}/translate/${locale}`}>
                      {localeNames[locale]}
                    </a>
                    {begun.behind > 0 ? (
                      <Status kind="attention" icon={<IconLanguage aria-hidden="true" />}>
                        {text('policies.translation-state', { count: begun.behind })}
                      </Status>
                    ) : (
                      <Status kind="done">{text('policies.translation-state', { count: 0 })}</Status>
                    )}
                  </>
                )}
              </li>
            )
          })}
      </ul>
    </PanelSection>
  )
}
