import { useEffect, useState } from 'react'
import type { Rule } from '../../engine/rules/rule.ts'

let handbook: Promise<ReadonlyMap<string, Rule>> | undefined

/** All rules with their texts and examples; loaded when someone first opens a card. */
const loadHandbook = () => {
  handbook ??= import('../../engine/rules/index.ts').then(
    ({ rules }) => new Map(rules.map((rule) => [rule.name, rule])),
  )
  return handbook
}

export function useRule(name: string): Rule | undefined | 'loading' {
  const [rule, setRule] = useState<Rule | undefined | 'loading'>('loading')
  useEffect(() => {
    let isWanted = true
    loadHandbook().then(
      (rules) => isWanted && setRule(rules.get(name)),
      () => isWanted && setRule(undefined),
    )
    return () => {
      isWanted = false
    }
  }, [name])
  return rule
}
