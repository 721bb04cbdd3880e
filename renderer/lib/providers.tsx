/** What surrounds every screen: the live cache, the language, the theme. */
import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Locale } from '#shared/ids.ts'
import { Language, loadMessages, type Messages, rememberLocale } from './i18n.tsx'
import { useLive } from './live.ts'
import { theme, useBrand, useColorScheme } from './theme.ts'

interface ProvidersProps {
  readonly cache: QueryClient
  readonly firstLocale: Locale
  readonly firstMessages: Messages
  readonly children: ReactNode
}

/** Follows the settings: language, light or dark, the program's colour. */
export function Providers({ cache, firstLocale, firstMessages, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={cache}>
      <Surroundings first={{ locale: firstLocale, messages: firstMessages }}>{children}</Surroundings>
    </QueryClientProvider>
  )
}

interface Loaded {
  readonly locale: Locale
  readonly messages: Messages
}

function Surroundings({ first, children }: { readonly first: Loaded; readonly children: ReactNode }) {
  const settings = useLive(contract.settings.get, {}).data
  const info = useLive(contract.workspace.info, {}).data
  const language = useLanguage(settings?.locale ?? first.locale, first)
  const scheme = useColorScheme(settings?.theme ?? 'system')
  useBrand(info?.brandColor ?? '')
  return (
    <Language locale={language.locale} messages={language.messages}>
      <MantineProvider theme={theme} forceColorScheme={scheme} withCssVariables={false} getStyleNonce={readNonce}>
        {children}
      </MantineProvider>
    </Language>
  )
}

/** The language that is loaded: the wanted one, or the one before until its messages are there. */
function useLanguage(wanted: Locale, first: Loaded): Loaded {
  const [loaded, setLoaded] = useState(first)
  useEffect(() => {
    rememberLocale(wanted)
    if (loaded.locale === wanted) return
    let isWanted = true
    void loadMessages(wanted).then((messages) => {
      if (isWanted) setLoaded({ locale: wanted, messages })
    })
    return () => {
      isWanted = false
    }
  }, [wanted, loaded.locale])
  return loaded
}

function readNonce(): string {
  return document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''
}
