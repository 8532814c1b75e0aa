/** Rules about taste, and comments that silence rules. */
export const style = {
  'Give each command of a chain its own line': '命令链中每条命令各占一行',
  'Begin the comment above a stage or ARG with its name': '构建阶段或 ARG 上方的注释以其名称开头',
  'Mend what is reported instead of silencing it': '修复报告的问题，而不是忽略它',
  'Write a long chain as a heredoc': '较长的命令链写成 heredoc',
  'Write all instructions in one case': '指令的大小写保持一致',
  'Put what happens at run time below what builds': '运行时的指令放在构建指令之后',
  'Sort the packages': '软件包按名称排序',
  'Write the signal as SIGTERM': '信号写成 SIGTERM 的形式',
  'Delete comments that silence nothing': '删除不起作用的忽略注释',
} as const
