/** What surrounds every screen: the live cache, the language, the theme. */
import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { Language, type Spoken } from './i18n.tsx'
import { useLive } from './live.ts'
import { theme, useBrand, useColorScheme } from './theme.ts'

interface ProvidersProps {
  readonly cache: QueryClient
  readonly language: Spoken
  readonly children: ReactNode
}

/** Follows the settings: language, light or dark, the program's colour. */
export function Providers({ cache, language, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={cache}>
      <Surroundings language={language}>{children}</Surroundings>
    </QueryClientProvider>
  )
}

function Surroundings({ language, children }: Omit<ProvidersProps, 'cache'>) {
  const settings = useLive(contract.settings.get, {}).data
  const info = useLive(contract.workspace.info, {}).data
  const scheme = useColorScheme(settings?.theme ?? 'system')
  useBrand(info?.brandColor ?? '')
  return (
    <Language locale={settings?.locale ?? language.locale} first={language}>
      <MantineProvider theme={theme} forceColorScheme={scheme} withCssVariables={false} getStyleNonce={readNonce}>
        {children}
      </MantineProvider>
    </Language>
  )
}

function readNonce(): string {
  return document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''
}
