import type { Options } from '../options.ts'
import type { InstructionNode, SyntaxTree } from '../syntax/tree.ts'
import { readCacheBreaks } from './cache-breaks.ts'
import { readContext, readSettings } from './context.ts'
import { readDeadWeights } from './dead-weight.ts'
import { earlierStages } from './earlier-stages.ts'
import { readInstruction } from './instructions.ts'
import type { Arg, Dockerfile, Instruction } from './model.ts'
import { platformScope } from './platform.ts'
import { scopeHistory } from './scope.ts'
import { readSecrets } from './secrets.ts'
import { defaultShell, newStage } from './stage-builder.ts'
import { readStages } from './stages.ts'

/** What the tree of a Dockerfile means, under the given options. */
export function readDockerfile(tree: SyntaxTree, options: Options): Dockerfile {
  const { source, escape } = tree
  const nodes = tree.nodes.filter((node): node is InstructionNode => 'flags' in node)
  const { head, groups } = groupByStage(nodes)
  const globals = scopeHistory(platformScope(options.platform))
  const globalArgs = readGlobalArgs(head, globals, source, escape)
  const stages = readStages(groups, { source, escape, globals: globals.now() })
  const instructions = [...globalArgs, ...stages.flatMap((stage) => stage.instructions)].flatMap(withTrigger)

  return {
    source,
    directives: tree.directives,
    comments: tree.nodes.flatMap((node) =>
      node.kind === 'comment' ? node : 'comments' in node ? node.comments : [],
    ),
    escape,
    globalArgs,
    stages,
    instructions,
    problems: tree.problems,
    deadWeights: stages.flatMap(readDeadWeights),
    cacheBreaks: stages.flatMap(readCacheBreaks),
    secrets: readSecrets(source, instructions),
    context: readContext(options),
    settings: readSettings(options),
  }
}

const withTrigger = (instruction: Instruction): Instruction[] =>
  instruction.kind === 'onbuild' && instruction.trigger ? [instruction, instruction.trigger] : [instruction]

/** ARGs in front of the first FROM, then one group a FROM; what else stands in front is a stage without FROM. */
function groupByStage(nodes: readonly InstructionNode[]): {
  head: InstructionNode[]
  groups: InstructionNode[][]
} {
  const firstFrom = nodes.findIndex(({ kind }) => kind === 'from')
  const before = firstFrom === -1 ? nodes : nodes.slice(0, firstFrom)
  const isArgsOnly = before.every(({ kind }) => kind === 'arg')
  const head = isArgsOnly && firstFrom !== -1 ? [...before] : []
  const groups: InstructionNode[][] = []
  for (const node of nodes.slice(head.length)) {
    const last = groups.at(-1)
    if (node.kind === 'from' || !last) groups.push([node])
    else last.push(node)
  }
  return { head, groups }
}

/** They are read as if in a stage of their own, whose variables are the globals. */
function readGlobalArgs(
  head: readonly InstructionNode[],
  globals: ReturnType<typeof scopeHistory>,
  source: string,
  escape: '\\' | '`',
): Arg[] {
  const stage = newStage(-1, { kind: 'unknown', why: 'ARGs in front of the first FROM belong to no image' })
  const builder = {
    stage,
    earlier: earlierStages(),
    globals: globals.now(),
    variables: globals,
    source,
    escape,
    user: undefined,
    workdir: undefined,
    shell: defaultShell(undefined),
    isOnbuild: false,
  }
  return head.map((node) => readInstruction(node, builder)).filter((one): one is Arg => one.kind === 'arg')
}
