/** A pasted text that is more than one Dockerfile. */
export const pasted = {
  'What was pasted': '粘贴的内容',
  'Open {name}': '打开 {name}',
  'Opened “{name}”; the others are among the drafts': '已打开“{name}”，其余的在草稿中',
  'These are {count} Dockerfiles. Each becomes a draft; which one first?':
    '这里有 {count} 个 Dockerfile，会各存为一份草稿。先打开哪一个？',
  'This is Markdown around a Dockerfile.': '这是包含 Dockerfile 的 Markdown。',
  'This is Markdown around {count} Dockerfiles. Each becomes a draft; which one first?':
    '这段 Markdown 包含 {count} 个 Dockerfile，会各存为一份草稿。先打开哪一个？',
  'This is a compose file.': '这是 compose 文件。',
  'Not pasted: {names}.': '没有一起粘贴的文件：{names}。',
  'Which service?': '查看哪个服务？',
  'Paste those to look at them.': '粘贴这些文件即可查看。',
} as const
