/** The image on other bases. */
export const compare = {
  'The image on other bases': '更换基础镜像后的对比',
  'Whole image': '整个镜像',
  'Against now': '与当前相比',
  now: '当前',
  full: '完整版',
  slim: 'slim',
  Alpine: 'Alpine',
  distroless: 'distroless',
  other: '其他',
  'pulls {size} compressed': '压缩后拉取 {size}',
  '{low} to {high}': '{low} 到 {high}',
  'Use this base': '换用此镜像',
  'Use this base: {base}': '换用此镜像：{base}',
  'Preview the change to {base}': '预览换用 {base} 的改动',
  'What changes for {base}': '换用 {base} 的改动',
  'Moved to {base}': '已换用 {base}',
  'Also changes the base of these stages: {names}': '以下构建阶段的基础镜像也会一起更换：{names}',
  'The base alone: {what}': '仅基础镜像：{what}',
  'Try again': '重试',
  'Weighing the image on other bases…': '正在估算更换基础镜像后的大小…',
  'Weighing the image on other bases: {count} so far…': '正在估算更换基础镜像后的大小：已完成 {count} 个…',
  'Weighing the image on other bases: {count} so far, of the text before…':
    '正在估算更换基础镜像后的大小：已完成 {count} 个（修改前的文本）…',
  'Each row is an estimate of the whole edited text, compilers and renamed packages included. Solid: at least so much; hatched: up to so much; the line across the bars: what it weighs now.':
    '每一行都是按修改后的完整文本估算的，已计入所需的编译器和改名的软件包。实心部分为下限，斜纹部分延伸到上限，贯穿条形的竖线为当前大小。',

  // What would break.
  fails: '会失败',
  costs: '有代价',
  check: '待确认',
  'as now': '当前也如此',
  'Nothing is known to break': '未发现会出错的地方',

  // Nothing to compare.
  'Other bases appear as soon as there is a FROM.': '写下 FROM 之后，这里会列出可换用的基础镜像。',
  'The image starts from `scratch`: there is no base, so there is none to exchange.':
    '镜像从 `scratch` 开始，没有基础镜像可换。',
  'Nobody here knows `{base}`, nor which other images could take its place. Public bases such as `python`, `node` or `debian` can be compared.':
    '没有 `{base}` 的数据，也不知道哪些镜像可以代替它。可以对比 `python`、`node`、`debian` 等公开的基础镜像。',
  'No other base is known that could take the place of `{base}`.': '没有找到可以代替 `{base}` 的基础镜像。',

  // The answer.
  'No base that is known makes this image lighter than `{base}` does.':
    '在已知的基础镜像中，没有比 `{base}` 更小的选择。',
  'No lighter base is known on which nothing more would break. `{base}` has {size} less than now, but {obstacle}.':
    '没有既更小又不会带来新问题的基础镜像。`{base}` 比现在小 {size}，需注意：{obstacle}。',
  '`{base}` is the lightest base on which nothing more is known to break: {size} less than now.':
    '`{base}` 是不会带来新问题的最小的基础镜像，比现在小 {size}。',
  '`{base}` has {size} less still, but {obstacle}.': '`{base}` 还能再小 {size}，需注意：{obstacle}。',
  'one thing would fail there until the text changes': '有 1 处需要先改写，否则会失败',
  '{count} things would fail there until the text changes': '有 {count} 处需要先改写，否则会失败',
  'one thing would cost time or bytes there': '有 1 处会增加时间或体积',
  '{count} things would cost time or bytes there': '有 {count} 处会增加时间或体积',
  'one thing is to be checked first': '有 1 处需要先确认',
  '{count} things are to be checked first': '有 {count} 处需要先确认',
} as const
