import { placesIn } from './positions.ts'
import type { Signature } from './protocol.ts'
import { service } from './service.ts'

/** The form of the instruction at this offset, and which of its parts the cursor is at. */
export function signatureAt(source: string, at: number): Signature | undefined {
  const help = service.computeSignatureHelp(source, placesIn(source).placeOf(at))
  const chosen = help.signatures[help.activeSignature ?? 0]
  if (!chosen) return undefined
  return {
    label: chosen.label,
    documentation: textOf(chosen.documentation),
    parameters: (chosen.parameters ?? []).flatMap(({ label, documentation }) =>
      typeof label === 'string' ? [{ label, documentation: textOf(documentation) }] : [],
    ),
    active: help.activeParameter ?? undefined,
  }
}

const textOf = (documentation: string | { readonly value: string } | undefined): string =>
  typeof documentation === 'string' ? documentation : (documentation?.value ?? '')
