/** The command registry at work: an action is data, and menu, palette, toolbar and shortcuts all read it here. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { type Bindings, createBindings, type Handler } from './command-bindings.ts'
import { useCommandKeys } from './command-keys.ts'
import type { CommandContext, CommandDef, LiveCommand } from './command-types.ts'
import { useNativeMenu } from './native-menu.ts'

/** Apart, for the bindings never change: a screen that binds is not drawn again because the list has. */
const BindingsContext = createContext<Bindings | null>(null)
const CommandsContext = createContext<readonly LiveCommand[] | null>(null)

interface ProviderProps {
  readonly defs: readonly CommandDef[]
  readonly context: CommandContext
  readonly children: ReactNode
}

/** Makes the commands available to everything inside, answers their keys and mirrors them into the native menu. */
export function CommandsProvider({ defs, context, children }: ProviderProps) {
  const [bindings] = useState(createBindings)
  const version = useSyncExternalStore(bindings.subscribe, bindings.version)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what is bound
  const commands = useMemo(() => defs.map((def) => defToLive(def, context, bindings)), [defs, context, bindings, version])
  useCommandKeys(commands, context.path)
  useNativeMenu(commands, context.text)
  return (
    <BindingsContext value={bindings}>
      <CommandsContext value={commands}>{children}</CommandsContext>
    </BindingsContext>
  )
}

/** Binds what commands do while this screen is shown; the last one mounted wins, and undefined binds nothing. */
export function useCommands(handlers: Readonly<Record<string, Handler | undefined>>): void {
  const bindings = known(useContext(BindingsContext))
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  const bound = Object.entries(handlers).filter(([, handler]) => handler !== undefined)
  const reasons = JSON.stringify(bound.map(([id, handler]) => [id, typeof handler === 'object' ? handler.whyNot : null]))
  useEffect(() => {
    const entries: readonly (readonly [string, string | null])[] = JSON.parse(reasons)
    const runLatest = (id: string) => {
      const handler = latest.current[id]
      return typeof handler === 'function' ? handler() : handler?.run()
    }
    const unbind = entries.map(([id, whyNot]) => bindings.bind(id, { run: () => runLatest(id), whyNot }))
    return () => unbind.forEach((undo) => undo())
  }, [bindings, reasons])
}

/** Every command as it stands now, in the order of the registry. */
export function useCommandList(): readonly LiveCommand[] {
  return known(useContext(CommandsContext))
}

/** Runs a command by id, or tells why it cannot. */
export function useRunCommand(): (id: string) => void {
  const commands = useCommandList()
  return useCallback((id) => commands.find((command) => command.def.id === id)?.run(), [commands])
}

/** The key of a command as the user set it; undefined when it has none. */
export function useCommandKey(id: string): string | undefined {
  const command = useCommandList().find((each) => each.def.id === id)
  return command === undefined || command.key === '' ? undefined : command.key
}

function known<T>(value: T | null): T {
  if (value === null) throw new Error('commands are only known inside CommandsProvider')
  return value
}

function defToLive(def: CommandDef, context: CommandContext, bindings: Bindings): LiveCommand {
  const bound = bindings.find(def.id)
  const whyNot = whyNotNow(def, context, bound)
  return {
    def,
    label: def.label?.(context) ?? context.text(def.title),
    key: context.settings.shortcuts[def.id] ?? def.key ?? '',
    checked: def.checked?.(context),
    whyNot,
    isHere: isHere(def, context, bound),
    run: () => {
      if (whyNot !== null && def.refusesItself !== true) return context.toast.done({ text: whyNot, undo: false })
      const result = bound === undefined ? def.run?.(context) : bound.run()
      if (result instanceof Promise) result.catch(context.toast.refused)
    },
  }
}

type Bound = ReturnType<Bindings['find']>

function isHere(def: CommandDef, context: CommandContext, bound: Bound): boolean {
  return (def.needsFile !== true || context.info !== null) && (bound !== undefined || def.run !== undefined)
}

function whyNotNow(def: CommandDef, context: CommandContext, bound: Bound): string | null {
  if (def.needsFile === true && context.info === null) return context.text('command.why-not-no-file')
  if (!isHere(def, context, bound)) return context.text('command.why-not-here')
  return bound?.whyNot ?? def.whyNot?.(context) ?? null
}
