/** Findings, what can be done about them, and the review of all fixes. */
export const findings = {
  // How bad, and in what respect.
  Error: '错误',
  Warning: '警告',
  Info: '提示',
  Style: '风格',
  error: '错误',
  warning: '警告',
  info: '提示',
  style: '风格',
  size: '体积',
  security: '安全',
  cache: '缓存',
  correctness: '正确性',
  upkeep: '可维护性',
  fixable: '可修复',

  // The list.
  'Filter findings': '筛选问题',
  'Sort by': '排序方式',
  'by impact': '按影响排序',
  'by line': '按行号排序',
  'Descriptions, reasons and the handbook are in English.': '问题的具体描述、原因说明和手册目前只有英文。',
  'about {saving}': '约 {saving}',
  '1 fix:': '1 项修复：',
  '{count} fixes:': '{count} 项修复：',
  '1 risk gone': '消除 1 个安全风险',
  '{count} risks gone': '消除 {count} 个安全风险',
  'Review all': '查看全部',
  'in {count} places': '· 共 {count} 处',
  'Nothing to inspect yet': '还没有可检查的内容',
  'Paste a Dockerfile, drop one here, or open an example.': '请粘贴或拖入 Dockerfile，或者打开一个示例。',
  'Drydock has nothing to complain about.': 'Drydock 挑不出毛病。',
  '1 ignored finding': '1 个已忽略的问题',
  '{count} ignored findings': '{count} 个已忽略的问题',
  'because {reason}': '原因：{reason}',

  // A finding.
  'line {line}': '第 {line} 行',
  Why: '原因',
  'Why: {title}': '原因：{title}',
  Fix: '修复',
  'Fix all {count}': '全部修复 ({count})',
  'look first': '需先确认',
  'look at it before you apply it': '应用前请先确认',
  'No automatic fix': '无法自动修复',
  Preview: '预览',
  'Preview: {fix}': '预览：{fix}',
  Apply: '应用',
  'Apply: {fix}': '应用：{fix}',
  'What the fix changes: {fix}': '修复的改动：{fix}',
  'Also writes `{name}`': '同时写入 `{name}`',
  'Ignore…': '忽略…',
  'Ignored {rule}': '已忽略 {rule}',
  'Fixed {count} findings': '已修复 {count} 个问题',

  // Silencing one.
  As: '方式',
  'Drydock comment': 'Drydock 注释',
  'hadolint comment': 'hadolint 注释',
  'BuildKit check (whole file)': 'BuildKit 检查（整个文件）',
  'Because (optional)': '原因（可选）',
  'Add comment': '添加注释',
  Cancel: '取消',

  // The handbook in the card.
  'Opening the handbook…': '正在打开手册…',
  'Fine to leave:': '可以不改的情况：',
  '{rule} in the handbook': '手册：{rule}',
  'Also known as': '又名',
  'Example, bad and good': '示例：修改前后',
  'Example, bad': '反例',

  // The review of all fixes.
  'Review all fixes': '查看全部修复',
  'Untick what you do not want. Nothing changes until you apply.':
    '取消勾选不需要的修复。点击应用之前，不会有任何改动。',
  Safe: '无风险',
  'The image does the same.': '不改变镜像的行为。',
  'Look first': '需先确认',
  'They may change what the image does.': '可能改变镜像的行为。',
  'What changes in {file}': '{file} 的改动',
  'What changes in the Dockerfile': 'Dockerfile 的改动',
  'Weighing the result…': '正在估算结果…',
  Risks: '安全风险',
  'Not made, because it does not go together with the others. Apply these first and look again:':
    '以下修复与其他修复冲突，没有执行，请先应用已选的修复再查看：',
  '{count} more': '另外 {count} 项',
  'One fix more became possible by these, and is made along.':
    '这些修复使另外 1 项修复成为可能，将一并应用。',
  '{count} fixes more became possible by these, and are made along.':
    '这些修复使另外 {count} 项修复成为可能，将一并应用。',
  '; ': '；',

  // What somebody proposes by a link.
  'A change for you to review': '请审阅这项改动',
  'Whoever sent the link proposes it. Nothing changes until you accept.':
    '由发送链接的人提出。点击接受之前，不会有任何改动。',
  'Keep mine': '保留我的版本',
  'Accept the change': '接受改动',
  'Apply 1 fix': '应用 1 项修复',
  'Apply {count} fixes': '应用 {count} 项修复',
  'Made 1 fix': '已完成 1 项修复',
  'Made {count} fixes': '已完成 {count} 项修复',
} as const
