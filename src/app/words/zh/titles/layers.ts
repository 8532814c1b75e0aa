/** Rules about what lands in which layer. */
export const layers = {
  'Delete an archive once it is unpacked': '解压后删除归档文件',
  'Declare what changes with each build behind the slow steps': '每次构建都会变的参数，放到耗时步骤之后声明',
  'Set the mode while copying': '复制时直接设置权限',
  'Delete files in the RUN that makes them': '在生成文件的同一条 RUN 中删除它们',
  'Join RUNs that follow each other': '合并相邻的 RUN',
  'Set the owner while copying': '复制时直接设置属主',
  'Install dependencies before copying the source': '先安装依赖，再复制源代码',
  'Install the packages of the distribution in one RUN': '系统软件包集中在一条 RUN 中安装',
  'Create users with high ids without a login log': '创建 UID 很大的用户时，不写登录日志',
} as const
