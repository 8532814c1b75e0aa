// Environment markers of Python requirements, for CPython 3.12 on Linux x86_64.
const environment = {
  os_name: 'posix',
  sys_platform: 'linux',
  platform_system: 'Linux',
  platform_machine: 'x86_64',
  platform_python_implementation: 'CPython',
  implementation_name: 'cpython',
  python_version: '3.12',
  python_full_version: '3.12.0',
  extra: '',
}
const versions = new Set(['python_version', 'python_full_version'])

const compare = (left, right) => {
  const [a, b] = [left, right].map((version) => version.split('.').map(Number))
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function test(left, operator, right, isVersion) {
  if (operator === 'in') return right.includes(left)
  if (operator === 'not in') return !right.includes(left)
  const isPattern = right.endsWith('.*')
  const equal = isPattern
    ? `${left}.`.startsWith(right.slice(0, -1))
    : isVersion
      ? compare(left, right) === 0
      : left === right
  if (operator === '==') return equal
  if (operator === '!=') return !equal
  const order = compare(left, right)
  if (operator === '>=') return order >= 0
  if (operator === '<=') return order <= 0
  return operator === '>' ? order > 0 : order < 0
}

/** Whether a requirement with this marker applies; an empty marker always does. */
export function applies(marker) {
  const tokens =
    marker.match(/\(|\)|\band\b|\bor\b|\bnot\s+in\b|\bin\b|[<>=!~]=|[<>]|'[^']*'|"[^"]*"|[\w.]+/g) ?? []
  let at = 0
  const value = (token) => (/^['"]/.test(token) ? token.slice(1, -1) : (environment[token] ?? ''))
  const primary = () => {
    if (tokens[at] === '(') {
      at += 1
      const inside = either()
      at += 1
      return inside
    }
    const [left, operator, right] = tokens.slice(at, at + 3)
    at += 3
    return test(value(left), operator.replace(/\s+/, ' '), value(right), versions.has(left))
  }
  const both = () => {
    let result = primary()
    while (tokens[at] === 'and') {
      at += 1
      result = primary() && result
    }
    return result
  }
  const either = () => {
    let result = both()
    while (tokens[at] === 'or') {
      at += 1
      result = both() || result
    }
    return result
  }
  return tokens.length === 0 || either()
}
