/** What a change rebuilds. */
export const cache = {
  'When this changes': '当以下内容变化时',
  'the source code, any file of it': '源代码（任意文件）',
  'the source code': '源代码',
  'The Dockerfile': 'Dockerfile',
  'Build arguments': '构建参数',
  'New images': '镜像更新',
  'every image': '所有镜像',
  'or another file': '或其他文件',
  Show: '查看',
  'Following the build…': '正在推演构建过程…',
  'The analysis stopped before it could tell. Change the text, or look at another panel and come back.':
    '分析中途停止，没有得出结果。请修改文本，或切换到其他面板再回来。',
  'Steps appear as soon as there is a FROM.': '写下 FROM 之后，这里会列出构建步骤。',
  Steps: '构建步骤',

  // The outcome.
  'A code edit rebuilds {steps}': '修改代码后需重新构建 {steps}',
  'A change of `{path}` rebuilds {steps}': '修改 `{path}` 后需重新构建 {steps}',
  'An edit of line {line} rebuilds {steps}': '修改第 {line} 行后需重新构建 {steps}',
  'Another `{name}` rebuilds {steps}': '改变 `{name}` 的值后需重新构建 {steps}',
  'A new base image rebuilds {steps}': '基础镜像更新后需重新构建 {steps}',
  'A new `{image}` rebuilds {steps}': '`{image}` 更新后需重新构建 {steps}',
  '{some} of 1 step': '{some} 步（共 1 步）',
  '{some} of {all} steps': '{some} 步（共 {all} 步）',
  'A code edit': '修改代码后',
  'rebuilds {steps}': '重新构建 {steps}',
  'rebuilds 1 step, not {before}': '重新构建 1 步，而不是 {before} 步',
  'rebuilds {after} steps, not {before}': '重新构建 {after} 步，而不是 {before} 步',
  'a code edit rebuilds 1 step, not {before}': '修改代码后只需重新构建 1 步，而不是 {before} 步',
  'a code edit rebuilds {after} steps, not {before}': '修改代码后只需重新构建 {after} 步，而不是 {before} 步',
  '{size} made anew': '重新生成 {size}',
  '1 part of unknown size': '1 处大小未知',
  '{count} parts of unknown size': '{count} 处大小未知',

  // The steps.
  cached: '使用缓存',
  'may run again': '可能重新执行',
  'runs again': '重新执行',
  'not built': '不构建',
  'no other stage needs it: not built': '其他构建阶段都不需要，不会构建',
  '{work} done again': '重新执行：{work}',

  // An order that rebuilds less.
  'An order that rebuilds less': '重建更少的指令顺序',
  '{fix}: then the same change rebuilds 1 step, not {before}':
    '{fix}：同样的改动只需重新构建 1 步，而不是 {before} 步',
  '{fix}: then the same change rebuilds {after} steps, not {before}':
    '{fix}：同样的改动只需重新构建 {after} 步，而不是 {before} 步',
} as const
