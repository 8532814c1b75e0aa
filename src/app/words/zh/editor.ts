/** What the editor says. */
export const editor = {
  'Format the selection': '格式化选中内容',
  'A stage is called by letters, digits, `-`, `_` and `.`':
    '构建阶段的名称由字母、数字、`-`、`_` 和 `.` 组成',
  'A variable is called by letters, digits and `_`': '变量名由字母、数字和 `_` 组成',
  'Only stages and the variables of ARG and ENV can be renamed.':
    '只能重命名构建阶段，以及 ARG 和 ENV 定义的变量。',
  'Nothing here defines {name}.': '这里没有定义 {name}。',
  'The text has changed meanwhile.': '文本已经改动。',
  'the newest stable Dockerfile syntax': '最新的稳定版 Dockerfile 语法',
  'checks of docker build to leave out': '跳过 docker build 的部分检查',
  'a backtick goes on to the next line, for Windows': '用反引号续行，适用于 Windows',
  'rules that are silent about the instruction below': '对下一条指令不报告的规则',
  'rules that are silent about this file': '对整个文件不报告的规则',
  'the same, for hadolint too': '同上，hadolint 也识别',
} as const
