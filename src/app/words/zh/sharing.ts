/** Links, exports and pictures. */
export const sharing = {
  'The link holds the text itself. Nothing is uploaded.': '文本就在链接里，不会上传任何内容。',
  Link: '链接',
  Copy: '复制',
  Copied: '已复制',
  'Copy {what}': '复制 {what}',
  'Download {what}': '下载 {what}',
  'Share with an app': '分享到其他应用',
  'Link to this change': '改动的链接',
  'Opens as a review of what you changed since you opened the text, to accept or to leave.':
    '对方打开后会看到你打开文本以来的全部改动，可以选择接受或保留原样。',
  'Copy link': '复制链接',
  'Copy the link to this change': '复制改动的链接',
  'Copy a link to this change': '复制这项改动的链接',
  'Dockerfile in Drydock': 'Drydock 中的 Dockerfile',
  '{count} characters, fit for any chat tool.': '共 {count} 个字符，任何聊天工具都能发送。',
  'The link has {count} characters: some chat tools cut links of that length.':
    '链接有 {count} 个字符，有些聊天工具会截断这么长的链接。',
  'The link has {count} characters: many programs will cut it, so better send the Markdown report or a file.':
    '链接有 {count} 个字符，很多程序会将它截断，建议改为发送 Markdown 报告或文件。',
  'The link has {count} characters, more than this page opens: send the Markdown report or a file instead.':
    '链接有 {count} 个字符，超出了本页能打开的长度，请改为发送 Markdown 报告或文件。',
  'This text seems to hold a credential. Whoever has the link can read it.':
    '文本中似乎有一处凭据，拿到链接的人都能看到。',
  'This text seems to hold {count} credentials. Whoever has the link can read it.':
    '文本中似乎有 {count} 处凭据，拿到链接的人都能看到。',

  Report: '报告',
  Markdown: 'Markdown',
  'for a pull request': '用于合并请求',
  JSON: 'JSON',
  'as the command line prints it': '与命令行输出相同',
  SARIF: 'SARIF',
  'for code scanning': '用于代码扫描',
  Patch: '补丁',
  'all safe fixes, for git apply -p0': '全部无风险修复，可用 git apply -p0 应用',
  Dockerfile: 'Dockerfile',
  'the text itself': '文本本身',

  Embed: '嵌入',
  Shows: '显示内容',
  'Text and findings': '文本和问题',
  'Read only': '只读',
  'HTML of the frame': '嵌入用的 HTML 代码',
  'Copy HTML of the frame': '复制嵌入用的 HTML 代码',
  'Preview of the frame': '嵌入效果预览',

  Pictures: '图片',
  'Result card: what ships, and the worst findings': '结果卡片：镜像大小和最严重的问题',
  'Card as PNG': '卡片 PNG',
  'Card as SVG': '卡片 SVG',
  'This browser could not draw the PNG; the SVG shows the same.':
    '浏览器未能生成 PNG，可改用内容相同的 SVG。',
  'A Dockerfile': '一个 Dockerfile',
  'A Dockerfile on {base}': '基于 {base} 的 Dockerfile',
  'Read by Drydock, without building it': '由 Drydock 读取，未经构建',
  'Nothing to weigh': '没有可估算的内容',
  'ships {range}, pulls {pull}': '最终镜像 {range}，拉取 {pull}',
  'after safe fixes ≈ {size} ({saving})': '无风险修复后 ≈ {size} ({saving})',
  '1 warning': '1 个警告',
  '{count} warnings': '{count} 个警告',
  '{count} info': '{count} 个提示',
  '{count} style': '{count} 个风格问题',
  Badge: '徽章',
  'Badge as SVG': '徽章 SVG',
  'Copy Markdown of the badge': '复制徽章的 Markdown 代码',
} as const
