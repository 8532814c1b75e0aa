/** Rules about stages. */
export const stages = {
  'Let stages take only from stages above': '构建阶段只能引用前面的阶段',
  'Give each stage a name of its own': '构建阶段的名称不要重复',
  'Write AS in the case of FROM': 'AS 与 FROM 的大小写保持一致',
  'Ship a program with the C library it was built for': '最终镜像要带有程序构建时所用的 C 库',
  'Call the stage something else': '为构建阶段换一个名称',
  'Write stage names in lower case': '构建阶段的名称用小写',
  'Delete stages that nothing uses': '删除没有用到的构建阶段',
} as const
