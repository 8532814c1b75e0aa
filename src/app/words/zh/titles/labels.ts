/** Rules about LABEL. */
export const labels = {
  'Give labels of the schema a value': '约定的标签不能留空',
  'Set only labels of the schema': '只使用约定的标签',
  'Give each label its own line': '每个标签各占一行',
  'Give this label a mail address': '此标签应为电子邮件地址',
  'Give this label a commit hash': '此标签应为提交哈希',
  'Give this label an SPDX licence identifier': '此标签应为 SPDX 许可证标识符',
  'Give this label an RFC 3339 timestamp': '此标签应为 RFC 3339 时间',
  'Give this label a URL': '此标签应为 URL',
  'Give this label a semantic version': '此标签应为语义化版本号',
  'Set every label of the schema': '约定的标签要全部写上',
  'Set each label once in a stage': '同一构建阶段中，每个标签只设一次',
  'Name the digest that FROM names': '基础镜像的摘要应与 FROM 一致',
  'Write label keys in lower case, parted by dots and dashes': '标签键用小写，以点和连字符分隔',
} as const
