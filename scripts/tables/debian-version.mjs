// Debian's order of versions: deb-version(7).
const weight = (char) =>
  char === '~' ? -1 : /[a-z]/i.test(char) ? char.charCodeAt(0) : char.charCodeAt(0) + 256

function compareParts(a, b) {
  let [left, right] = [a, b]
  while (left !== '' || right !== '') {
    const [leftText, rightText] = [/^\D*/.exec(left)[0], /^\D*/.exec(right)[0]]
    for (let index = 0; index < Math.max(leftText.length, rightText.length); index += 1) {
      const difference =
        (index < leftText.length ? weight(leftText[index]) : 0) -
        (index < rightText.length ? weight(rightText[index]) : 0)
      if (difference !== 0) return difference
    }
    ;[left, right] = [left.slice(leftText.length), right.slice(rightText.length)]
    const [leftNumber, rightNumber] = [/^\d*/.exec(left)[0], /^\d*/.exec(right)[0]]
    const difference = Number(leftNumber || 0) - Number(rightNumber || 0)
    if (difference !== 0) return difference
    ;[left, right] = [left.slice(leftNumber.length), right.slice(rightNumber.length)]
  }
  return 0
}

const partsOf = (version) => {
  const [, epoch = '0', rest] = /^(?:(\d+):)?(.*)$/.exec(version)
  const dash = rest.lastIndexOf('-')
  return [Number(epoch), dash === -1 ? rest : rest.slice(0, dash), dash === -1 ? '' : rest.slice(dash + 1)]
}

/** Negative, zero or positive, as `sort` wants it. */
export function compareVersions(a, b) {
  const [epochA, upstreamA, revisionA] = partsOf(a)
  const [epochB, upstreamB, revisionB] = partsOf(b)
  return epochA - epochB || compareParts(upstreamA, upstreamB) || compareParts(revisionA, revisionB)
}

/** Whether a version satisfies `>= 1.2`. */
export function satisfies(version, operator, wanted) {
  const order = compareVersions(version, wanted)
  if (operator === '>=') return order >= 0
  if (operator === '<=') return order <= 0
  if (operator === '>>') return order > 0
  if (operator === '<<') return order < 0
  return order === 0
}
