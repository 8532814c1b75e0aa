/** An image that was built, beside its estimate. */
export const realImage = {
  'Real image': '实际镜像',
  'Your own image': '你自己的镜像',
  'weighs {size}': '大小 {size}',
  'if it is built, see what its layers really weigh': '如果已经构建，可查看各层的实际大小',
  '1 number of a real image, used wherever the text still reads the same':
    '已采用实际镜像的 1 个大小，用于文本没有改动的地方',
  '{count} numbers of a real image, used wherever the text still reads the same':
    '已采用实际镜像的 {count} 个大小，用于文本没有改动的地方',
  'Took the numbers of a real image': '已采用实际镜像的大小',
  'Forgot the real image': '已清除实际镜像',

  // Reading it.
  'Paste what this prints, as a table or as JSON': '粘贴以下命令的输出，表格或 JSON 均可',
  'Read the history': '读取历史记录',
  'Or choose the image itself, which also tells its files': '或者选择镜像文件，还能看到其中的文件',
  'Choose an archive…': '选择镜像文件…',
  'or drop it anywhere on the page; OCI archives too': '或拖到页面任意位置，也支持 OCI 格式',
  'Archive of an image': '镜像文件',
  'It is read in this browser and never uploaded. What layers weigh is kept with your draft and travels in links; names of files and the commands of the image do not.':
    '镜像只在本浏览器中读取，不会上传。各层的大小会随草稿保存，也会包含在链接里；文件名和镜像中的命令不会。',
  'Reading {name}': '正在读取 {name}',
  '{part} of {whole}': '{part} / {whole}',
  'Laying the image over the text…': '正在对照镜像与文本…',
  'Read another image': '读取其他镜像',

  // What came of it.
  'on disk': '磁盘占用',
  '1 layer that could not be read': '1 层未能读取',
  '{count} layers that could not be read': '{count} 层未能读取',
  '{size} to pull': '拉取 {size}',
  'the text alone told {size}': '仅凭文本的估算：{size}',
  'This image is for {one}, and the estimates are for {other}: choose the same above.':
    '这个镜像的平台是 {one}，而估算的平台是 {other}，请在上方选择相同的平台。',
  'No layer of this image was made by an instruction of this text: it was built from another Dockerfile, or the text has changed since throughout. The estimates stay as they are.':
    '镜像中没有一层对得上当前文本里的指令：它可能由另一个 Dockerfile 构建，或者文本已完全改写。估算保持不变。',
  'Only {same} of {all} instructions were found in this image: it may have been built from another text, or from an older one. What was not found stays an estimate.':
    '{all} 条指令中只有 {same} 条在镜像里对得上，它可能由其他文本或旧版文本构建。没有对上的仍按估算显示。',
  'Where the base image ends cannot be told, as the instructions above it were not found. The base stays an estimate.':
    '基础镜像之后的指令没有对上，无法判断基础镜像到哪一层为止，其大小仍按估算显示。',

  // Its layers.
  'Layers of the real image': '实际镜像的各层',
  'Made by': '来源',
  Real: '实际',
  Estimated: '估算',
  'no instruction of this text': '不在当前文本中',
  'Not found in this image:': '在镜像中没有找到：',
  'The line reads otherwise now, so it stays an estimate.': '这一行已改动，仍按估算显示。',
  'within the bounds of the estimate': '在估算范围之内',
  'outside the bounds of the estimate': '超出估算范围',

  // Its files.
  'Largest files': '最大的文件',
  'of {count}': '共 {count} 个',
  from: '来自',
  'ships for nothing, from': '白占体积，来自',
  'Ships for nothing': '白占体积的文件',
  '{size}, each byte counted once': '{size}，不重复计算',
  'No file of this image ships for nothing.': '镜像中没有白占体积的文件。',
  'deleted by': '被删除于',
  'written again by': '被改写于',
  'the base image': '基础镜像',
  'a layer that is not in this text': '不在当前文本中的层',
} as const
