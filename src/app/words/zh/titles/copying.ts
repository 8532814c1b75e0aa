/** Rules about COPY and ADD. */
export const copying = {
  'Use COPY for plain files': '复制普通文件用 COPY',
  'Let ADD unpack the archive': '让 ADD 直接解压归档文件',
  'List in .dockerignore what must not be copied': '在 .dockerignore 中列出不该复制的文件',
  'Say who owns the copied files': '指定复制后文件的属主',
  'Copy from another stage': '从另一个构建阶段复制',
  'Give the stage a name and copy from that': '为构建阶段命名，用名称代替序号复制',
  'Copy from a stage that exists': '从存在的构建阶段复制',
  'Copy what .dockerignore lets through': '不要复制被 .dockerignore 排除的文件',
  'Set WORKDIR before copying to a relative path': '复制到相对路径之前先设置 WORKDIR',
  'Copy what is needed, even where all of it is meant': '即使有意复制全部，也只复制需要的文件',
  'End the destination of several sources with a slash': '有多个源时，目标路径以斜杠结尾',
  'Copy only what lies in the build context': '只复制构建上下文中的文件',
  'Copy what is needed, not the whole file system': '只复制需要的文件，不要复制整个文件系统',
} as const
