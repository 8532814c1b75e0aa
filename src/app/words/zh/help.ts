/** Help, keys and the list of commands. */
export const help = {
  'Drydock reads a Dockerfile without building it.': 'Drydock 无需构建即可检查 Dockerfile。',
  Keys: '快捷键',
  'What the numbers are': '数字的含义',
  'Megabytes as on disk, uncompressed, as `docker images` shows them. A solid bar is the least, the hatched part reaches to the most. Each number says in the Layers tab what it stands on: a measurement with its date, your own file, a rule of thumb, or nothing at all.':
    '大小按磁盘占用计算（未压缩），与 `docker images` 一致。实心条表示下限，斜纹部分延伸到上限。每个数字的依据都列在“镜像层”标签页中：带日期的实测数据、你自己的文件、经验估计，或者没有依据。',
  'A layer is sealed when its instruction ends. What a later layer deletes still ships; it is drawn in orange.':
    '一条指令执行完，对应的层就固定下来。后面的层即使删除其中的文件，这些文件仍会留在镜像里，图中用橙色标出。',
  Handbook: '手册',
  'Guided tour': '引导教程',
  'Guided tour in seven steps': '七步引导教程',
  'Seven steps from the usual file to a good one, in this editor and with these numbers.':
    '分七步，在这个编辑器里把常见的写法改成好的写法，大小变化随时可见。',
  'Start the tour': '开始教程',
  'Every rule and every example': '全部规则和示例',
  'Each has a page of its own, with the reason and what to do.':
    '每一项都有单独的页面（英文），说明原因和改法。',
  'Where your text goes': '你的文本去了哪里',
  'Nowhere. It is analysed in this page and kept in this browser. A share link holds the text itself, behind the #, which browsers do not send to servers.':
    '哪里也没去。分析在本页内完成，文本只保存在这个浏览器中。分享链接把文本放在 # 之后，浏览器不会将这部分发送给服务器。',

  'Next finding': '下一个问题',
  'Previous finding': '上一个问题',
  'Fix what is under the cursor': '修复光标处的问题',
  'All commands; Ctrl K outside the editor': '所有命令；在编辑器之外也可按 Ctrl K',
  'Next pane; with Shift the one before': '下一个区域；加按 Shift 为上一个',
  'Let Tab move the focus, or indent again': '切换 Tab 键：移动焦点或缩进',
  'Take a fix back': '撤销修复',
  'Complete what is being typed': '补全正在输入的内容',
  'Go to where a stage or variable is defined': '转到构建阶段或变量的定义',
  'Rename a stage or variable everywhere': '重命名构建阶段或变量（所有引用处）',
  'Format the text': '格式化文本',
  Outline: '大纲',
  'This help': '显示本帮助',

  Commands: '命令',
  'Type a few letters, choose with the arrows, run with Enter.':
    '输入几个字进行查找，用方向键选择，按 Enter 执行。',
  'Find a command': '查找命令',
  '1 command': '1 条命令',
  '{count} commands': '{count} 条命令',
  'No command is called so.': '没有匹配的命令。',
  Text: '文本',
  Draft: '草稿',
  Example: '示例',
  Platform: '平台',
  'Go to': '转到',
  'The text': '文本',
  'Next pane': '下一个区域',
  'Undo: {note}': '撤销：{note}',
  'Share…': '分享…',
  'Print the report': '打印报告',
  'Let Tab move the focus, or indent': '切换 Tab 键：移动焦点或缩进',
  '{name}, {date}': '{name}，{date}',
  'Make all safe fixes': '执行全部无风险修复',
  'Review all fixes…': '查看全部修复…',
  'The fixes could not be made. The text is as it was.': '修复未能完成，文本没有改动。',
  'No safe fix is left. Others may be found under Review all fixes.':
    '没有剩余的无风险修复，其他修复可在“查看全部修复”中找到。',
} as const
