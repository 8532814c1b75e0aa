/** The frame around the panels: header, tabs, status bar, notices, what is stored and opened. */
export const page = {
  'Drydock: inspect and repair Dockerfiles': 'Drydock：检查和修复 Dockerfile',

  // Header and menus.
  Examples: '示例',
  Open: '打开',
  Share: '分享',
  More: '更多',
  'Theme and language': '主题与语言',
  'Help and shortcuts': '帮助与快捷键',
  'Target platform': '目标平台',
  New: '新建',
  'Open a Dockerfile…': '打开 Dockerfile…',
  'Open a folder…': '打开文件夹…',
  'To weigh what COPY takes; nothing is uploaded': '用来计算 COPY 的体积，不会上传任何内容',
  'Paste from the clipboard': '从剪贴板粘贴',
  'Drafts in this browser': '本浏览器中的草稿',
  'Files beside it': '相关文件',
  'All commands…': '所有命令…',
  Help: '帮助',
  Theme: '主题',
  'As the system': '跟随系统',
  Light: '浅色',
  Dark: '深色',
  Language: '语言',
  'As the browser': '跟随浏览器',
  'Start here': '从这里开始',
  'A Python service, step by step': '一步步改进 Python 服务',
  'From the usual file to a good one in seven steps': '分七步，从常见写法到好的写法',
  Languages: '编程语言',
  'For strong nerves': '反面教材',
  'Open in Drydock': '在 Drydock 中打开',

  // Tabs and views.
  Views: '视图',
  Panels: '面板',
  Code: '代码',
  Findings: '问题',
  'Findings ({count})': '问题 ({count})',
  Layers: '镜像层',
  Cache: '缓存',
  Compare: '对比',
  Files: '文件',
  Settings: '设置',
  'Reading the Dockerfile…': '正在读取 Dockerfile…',
  'Width of the panel': '面板宽度',
  'Paste a Dockerfile, or drop a file or a folder here.': '粘贴 Dockerfile，或把文件、文件夹拖到这里。',
  'Drop a Dockerfile, the files beside it, the whole folder, or an image that was saved':
    '可拖入 Dockerfile、它旁边的文件、整个文件夹，或已保存的镜像文件',
  'Nothing is uploaded.': '不会上传任何内容。',

  // The image in one line.
  'Image size': '镜像大小',
  Ships: '镜像大小',
  'pulls {size}': '拉取 {size}',
  '{size} and {unknown}': '{size}，另有 {unknown}',
  '1 part unknown': '1 处大小未知',
  '{count} parts unknown': '{count} 处大小未知',
  'Weighing…': '正在估算…',
  'Nothing to weigh yet': '暂无可估算的内容',
  'after safe fixes ≈ {size}': '无风险修复后 ≈ {size}',
  'Review all fixes ({count})': '查看全部修复 ({count})',
  'Fixes ({count})': '修复 ({count})',
  '{instruction}, line {line}': '{instruction}，第 {line} 行',
  'up to −{size}': '最多 −{size}',

  // Status bar.
  'nothing uploaded': '内容不会上传',
  'All commands': '所有命令',
  'Tab moves the focus': 'Tab 键移动焦点',
  'Tab indents': 'Tab 键缩进',
  'Line {line}, column {column}': '第 {line} 行，第 {column} 列',
  Analysing: '正在分析',
  'Analysed in {time} ms': '分析用时 {time} ms',
  'Analysis stopped': '分析已停止',
  'Analysis is restarting': '分析正在重启',
  'Draft saved in this browser': '草稿已保存在本浏览器',
  'Draft not saved': '草稿未保存',

  // For screen readers.
  '1 finding': '1 个问题',
  '{count} findings': '{count} 个问题',
  '1 error': '1 个错误',
  '{count} errors': '{count} 个错误',
  '{all}, {errors}': '{all}，其中 {errors}',
  'No findings': '没有发现问题',

  // Notices.
  Undo: '撤销',
  Close: '关闭',
  Dismiss: '不再显示',
  Reload: '重新加载',
  'Start the analysis again': '重新开始分析',
  'Start again': '重新开始',
  'The analysis stopped. Your text is safe.': '分析已停止。你的文本没有丢失。',
  'The analysis stopped and three restarts did not help. Your text is safe. If starting again does not help either, reload the page.':
    '分析意外停止，重启三次仍未恢复。你的文本没有丢失。如果重新开始分析也无效，请重新加载页面。',
  'There is no report on this text yet.': '这段文本还没有分析结果。',
  'The analysis stopped and is starting again. Your text is safe.':
    '分析意外停止，正在重启。你的文本没有丢失。',
  'The analysis stopped and three restarts did not help. Your text is safe; what you see may be old.':
    '分析意外停止，重启三次仍未恢复。你的文本没有丢失，但当前显示的结果可能已过时。',
  'A newer version of Drydock is here. Your text stays as it is.': 'Drydock 有新版本，更新不会影响你的文本。',
  'This part could not be loaded. Are you offline? Your text is safe; reload the page to try again.':
    '这部分未能加载，可能已断网。你的文本没有丢失，请重新加载页面再试。',
  'Drydock broke. Your text did not.': 'Drydock 出错了，但你的文本还在。',
  'Copy it from here, then reload the page. What went wrong: {error}':
    '请先从这里复制文本，再重新加载页面。错误信息：{error}',
  'Your Dockerfile': '你的 Dockerfile',

  // What was opened, changed, stored.
  'Opened “{name}”': '已打开“{name}”',
  'Opened {name}': '已打开 {name}',
  'Opened a link': '已打开链接',
  'Open my draft': '打开我的草稿',
  'You are looking at a shared Dockerfile. Your own draft is untouched.':
    '你正在查看别人分享的 Dockerfile，你自己的草稿没有改动。',
  'Pasted from the clipboard': '已从剪贴板粘贴',
  'Started anew': '已新建',
  'Accepted the change': '已接受改动',
  'Started anew, without the files of the old text': '已新建，并移除了旧文本的相关文件',
  'Removed {name}': '已移除 {name}',
  'This example could not be loaded: are you offline?': '示例未能加载，可能已断网。',
  '{name} is not a text file.': '{name} 不是文本文件。',
  'Opened {name}, the nearest of {count} Dockerfiles':
    '已打开 {name}，这是 {count} 个 Dockerfile 中路径最近的一个',
  'Took the files of {name}': '已读取 {name} 中的文件',
  'Took the files of the folders': '已读取这些文件夹中的文件',
  'Took {names}': '已读取 {names}',
  '{name} and {count} more': '{name} 等，另有 {count} 个',
  'There is no file in it.': '里面没有文件。',
  'This folder holds more than the page can weigh, so sizes of copied files stay unknown. Drop the folder that you build from.':
    '文件夹太大，无法在页面中逐一计算，COPY 的文件大小仍是未知。请拖入实际用来构建的文件夹。',
  'Forgot the folder': '已移除文件夹',
  'The clipboard holds no text.': '剪贴板中没有文本。',
  'The browser does not let this page read the clipboard: click into the editor and press Ctrl+V.':
    '浏览器不允许本页读取剪贴板，请点击编辑器后按 Ctrl+V。',
  Untitled: '未命名',
  'This is more text than a draft may hold. The text stays on this page only: share a link or download it to keep it.':
    '文本太长，超出了草稿的上限。文本只保留在当前页面，如需保存，请生成分享链接或下载。',
  'The storage that the browser gives this site is full; delete a draft to make room. The text stays on this page only: share a link or download it to keep it.':
    '浏览器分配给本站的存储空间已满，请删除一些草稿。文本只保留在当前页面，如需保存，请生成分享链接或下载。',
  'This browser does not let the site store drafts. The text stays on this page only: share a link or download it to keep it.':
    '浏览器不允许本站保存草稿。文本只保留在当前页面，如需保存，请生成分享链接或下载。',
  'This draft is no longer stored.': '这份草稿已不在浏览器中。',

  // Menus and diffs.
  chosen: '已选',
  'removed:': '删除：',
  'added:': '新增：',
  'Nothing changes.': '没有变化。',
  'Show {count} more lines': '再显示 {count} 行',
  'Show {count} more': '再显示 {count} 项',
  'Show {count} more stages': '再显示 {count} 个构建阶段',
} as const
