/** The ledger beside the editor, the layers, and the report on paper. */
export const layers = {
  'Layers appear as soon as there is a FROM.': '写下 FROM 之后，这里会列出镜像层。',
  '{size} ship although a later layer deletes or rewrites them.':
    '有 {size} 虽被后面的层删除或改写，却仍留在镜像里。',
  'Stage {name}': '构建阶段 {name}',
  ships: '最终镜像',
  'not shipped': '不进入最终镜像',
  '{count} unknown': '{count} 处未知',
  Base: '基础镜像',
  'Base {image}': '基础镜像 {image}',
  'base image': '基础镜像',
  'yours, at least': '自有内容，至少',
  'up to': '最多',
  'dead weight': '无效体积',
  'Parts of {instruction}, line {line}': '{instruction} 的组成，第 {line} 行',
  'all so far': '累计',
  'The stage so far: ≈ {size}': '此阶段累计：≈ {size}',
  'Areas of the parts; the list below tells them one by one': '按面积表示各部分的大小，下方列表逐项列出',
  'Adds no files.': '不增加文件。',
  'dead: {size}': '无效体积：{size}',

  // Three sizes that are easily mixed up.
  'On disk': '磁盘占用',
  'To pull': '拉取',
  'compressed, as a registry sends it': '镜像仓库传输时的压缩大小',
  'In the base': '基础镜像',
  'stored once for all images on {image}; where it lies already, ≈ {size} to pull':
    '所有基于 {image} 的镜像共用一份；本地已有时只需拉取 ≈ {size}',

  // Where a number comes from.
  'measured {date} · {what}': '实测于 {date} · {what}',
  'from measured data of {date} · {what}': '根据 {date} 的实测数据推算 · {what}',
  'given by you · {what}': '由你提供 · {what}',
  'rule of thumb · {what}': '经验估计 · {what}',

  // The user's own numbers.
  'I know:': '实际大小：',
  'size of {what} in MB': '{what} 的大小，单位 MB',
  Use: '采用',
  Forget: '清除',
  'Numbers you entered': '你填写的大小',
  'Taken as given': '以下大小由你提供',
  'Forget the size of {what}': '清除 {what} 的大小',

  // The ledger.
  'Weight by line': '各行占用的体积',
  'Line {line}, {name}: {size}': '第 {line} 行，{name}：{size}',
  'size unknown': '大小未知',
  'a part unknown': '部分大小未知',
  '{size} of it dead weight': '其中 {size} 为无效体积',
  ', ': '，',

  // On paper.
  'Drydock: report on a Dockerfile': 'Drydock：Dockerfile 检查报告',
  'estimated from the text, nothing was built': '仅根据文本估算，未实际构建',
  Line: '行号',
  Severity: '级别',
  Finding: '问题',
  'Its fix saves': '修复可节省',
  '{size} of it are deleted later and ship': '其中 {size} 后来被删除，却仍留在镜像里',
} as const
