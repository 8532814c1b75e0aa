/** Rules about commands in RUN. */
export const shell = {
  'Change directory with WORKDIR': '用 WORKDIR 切换目录',
  'Call programs directly where there is no shell': '没有 shell 时直接调用程序',
  'Download with one tool': '只用一种工具下载',
  'Let curl fail on an error page': '让 curl 遇到错误页面时失败退出',
  'Let curl follow redirects': '让 curl 跟随重定向',
  'Tell Bundler by variables what its flags said': '用环境变量代替 Bundler 的旧选项',
  'Set variables with ENV and directories with WORKDIR': '用 ENV 设置变量，用 WORKDIR 设置目录',
  'Set pipefail for every pipe': '所有管道都设置 pipefail',
  'Set NODE_ENV to production': '把 NODE_ENV 设为 production',
  'Start Node itself instead of npm': '直接启动 Node，不经过 npm',
  'Let a pipe fail when its first command fails': '管道中前面的命令失败时，整条管道也应失败',
  'Stop at the first command that fails': '遇到失败的命令立即停止',
  'Leave out commands that do nothing in a build': '去掉在构建中不起作用的命令',
  'Choose the shell with SHELL': '用 SHELL 指定 shell',
  'Keep wget from filling the build log': '避免 wget 刷满构建日志',
} as const
